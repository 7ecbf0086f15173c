using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>VerifikasiRealisasi</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>The head of division agrees with one and sends one back; the head of the office agrees with all.</summary>
    private async Task PutuskanAsync(Aplikasi aplikasi)
    {
        foreach (var (akun, alamat) in new[] { ("kadiv.pas", "/verifikasi/2023/tw3/PAS"), ("kakanwil", "/verifikasi/2023/tw3/PAS") })
        {
            using var klien = Klien(aplikasi);
            await MasukAsync(klien, akun);
            var formulir = await FormulirAsync(klien, alamat);
            var kode = formulir.QuerySelectorAll("input[name$='.Versi']").Select(v => v.GetAttribute("name")![..^".Versi".Length]).Take(2).ToList();
            Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "tanpa keputusan", formulir));
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diputuskan", formulir,
                (kode[0] + ".Keputusan", "setuju"), (kode[1] + ".Keputusan", "kembali"), (kode[1] + ".Alasan", "Periksa lagi.")));
            Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", formulir, (kode[0] + ".Keputusan", "setuju")));
        }
    }
}
