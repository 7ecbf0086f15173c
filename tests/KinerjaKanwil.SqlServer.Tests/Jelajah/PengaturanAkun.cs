using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PengaturanAkun</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A passkey: asked for, refused, put there as a device would, named, refused at the sign-in page, removed.</summary>
    private async Task KunciSandiAsync(Aplikasi aplikasi)
    {
        using var staf = Klien(aplikasi);
        await MasukAsync(staf, "staf.adm");
        var tambah = await FormulirAsync(staf, "/akun/kunci-sandi");
        tambah.SetAttribute("action", "/akun/kunci-sandi/tantangan");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(staf, "minta kunci sandi", tambah, ("Nama", "Laptop"), ("KataSandi", Aplikasi.KataSandi)));
        tambah.SetAttribute("action", "/akun/kunci-sandi");
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(staf, "bukan kunci sandi", tambah, ("Nama", "Laptop"), ("Bukti", "{}")));

        var kredensial = new byte[] { 1, 2, 3 };
        Rekaman.Langkah = "menyimpan kunci sandi";
        Guid id;
        await using (var lingkup = aplikasi.Services.CreateAsyncScope())
        {
            var db = lingkup.ServiceProvider.GetRequiredService<Web.Data.KinerjaDbContext>();
            var kunci = new Web.Data.KunciSandi
            {
                UserId = db.Users.Where(p => p.UserName == "staf.adm").Select(p => p.Id).Single(),
                CredentialId = kredensial,
                Nama = "Laptop",
                DibuatPada = lingkup.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                Data = new Microsoft.AspNetCore.Identity.IdentityPasskeyData
                {
                    PublicKey = kredensial, AttestationObject = kredensial, ClientDataJson = kredensial, Transports = ["internal"],
                },
            };
            id = kunci.Id;
            db.Add(kunci);
            await db.SaveChangesAsync();
        }

        using (var tamu = Klien(aplikasi))
        {
            var masuk = await FormulirAsync(tamu, "/masuk");
            masuk.SetAttribute("action", "/masuk/kunci-sandi/tantangan");
            Assert.Equal(HttpStatusCode.OK, await KirimAsync(tamu, "tantangan", masuk));
            masuk.SetAttribute("action", "/masuk/kunci-sandi");
            Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(tamu, "jawaban salah", masuk, ("Bukti", """{"id":"AQID"}""")));
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(staf, "nama kunci sandi", await FormulirAsync(staf, $"/akun/kunci-sandi/{id}", "form#nama"), ("Nama", "Ponsel")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(staf, "hapus kunci sandi", await FormulirAsync(staf, $"/akun/kunci-sandi/{id}", "form#hapus"), ("KataSandi", Aplikasi.KataSandi)));
    }
}
