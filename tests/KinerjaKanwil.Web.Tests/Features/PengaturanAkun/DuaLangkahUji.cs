using System.Net;
using KinerjaKanwil.Web.Security;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.PengaturanAkun;

/// <summary>A phone with an authenticator app, by the clock of the application.</summary>
internal static class DuaLangkahUji
{
    /// <summary>Sets up the second step as a person does.</summary>
    /// <returns>Key and recovery codes.</returns>
    public static async Task<(string Kunci, IReadOnlyList<string> Kode)> PasangAsync(this AplikasiUji app, Peramban peramban)
    {
        var halaman = await peramban.LihatAsync("/akun/dua-langkah");
        var kunci = halaman.TeksDari("#kunci").Replace(" ", "", StringComparison.Ordinal);
        var kode = await halaman.KirimAsync(("Kode", app.Kode(kunci)));
        Assert.Equal(HttpStatusCode.OK, kode.Status);
        var simpan = await kode.KirimFormAsync("#simpan", ("Sudah", "true"));
        Assert.Equal((HttpStatusCode.Redirect, "/akun"), (simpan.Status, simpan.Tujuan));
        return (kunci, [.. kode.Dokumen!.QuerySelectorAll("#kode code").Select(k => k.TextContent)]);
    }

    /// <summary>What the phone shows, some steps of 30 seconds away.</summary>
    public static string Kode(this AplikasiUji app, string kunci, int geser = 0) => KodeTotp.Kode(kunci, KodeTotp.LangkahPada(app.Jam.GetUtcNow()) + geser);

    /// <summary>The page that asks for the code, after the password.</summary>
    public static async Task<Halaman> SandiAsync(this AplikasiUji app, string nama, Peramban? peramban = null)
    {
        var jawaban = await (await (peramban ?? app.Peramban()).LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", AplikasiUji.KataSandi));
        Assert.Equal((HttpStatusCode.Redirect, "/masuk/kode"), (jawaban.Status, jawaban.Tujuan));
        return await jawaban.IkutiAsync();
    }
}
