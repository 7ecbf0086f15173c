using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>Akun</c>.</content>
public sealed partial class JelajahAplikasi
{
    private async Task SalahSandiAsync(Aplikasi aplikasi)
    {
        using var klien = Klien(aplikasi);
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(
            klien, "salah sandi", await FormulirAsync(klien, "/masuk"), ("NamaPengguna", "staf.yan"), ("KataSandi", "bukan kata sandinya")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(
            klien, "tidak dikenal", await FormulirAsync(klien, "/masuk"), ("NamaPengguna", "bukan.siapa-siapa"), ("KataSandi", "bukan kata sandinya")));
        await MasukAsync(klien, "staf.yan");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "keluar", await FormulirAsync(klien, "/keluar")));
    }
}
