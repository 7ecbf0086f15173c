using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PengaturanPelaporan</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A window set, changed and extended; an approved figure asked for, opened, closed; a request declined.</summary>
    private async Task AturPelaporanAsync(Aplikasi aplikasi)
    {
        const string jadwal = "/kelola/jadwal/2023";
        const string kunci = "/kelola/kunci/2023/tw1/PAS";
        const string minta = "/permintaan/2023/tw1/PAS";
        using var staf = Klien(aplikasi);
        await MasukAsync(staf, "staf.pas");
        foreach (var kode in new[] { "PAS.01.1", "PAS.02.1" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(staf, "minta buka", await FormulirAsync(staf, minta), ("Indikator", kode), ("Alasan", "Salah hitung.")));
        }

        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        var usang = await FormulirAsync(klien, jadwal, "form.isian");
        foreach (var tutup in new[] { "2024-01-05", "2024-01-06" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "jadwal", await FormulirAsync(klien, jadwal, "form.isian"),
                ("Jadwal[3].Buka", "2024-01-01"), ("Jadwal[3].Tutup", tutup)));
        }

        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "jadwal usang", usang, ("Jadwal[3].Buka", "2024-01-01"), ("Jadwal[3].Tutup", "2024-01-09")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "perpanjangan", await FormulirAsync(klien, jadwal, "form[action$=perpanjangan]"),
            ("Triwulan", "4"), ("Divisi", "PAS"), ("Sampai", "2099-01-31"), ("Alasan", "Data terlambat.")));
        foreach (var aksi in new[] { "buka", "tutup" })
        {
            var formulir = await FormulirAsync(klien, kunci, "form.isian");
            var pilih = formulir.QuerySelector("input[name=Pilih][value^='PAS.01.1:']")!.GetAttribute("value")!;
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, aksi, formulir, ("Aksi", aksi), ("Pilih", pilih), ("Sampai", "2099-01-31"), ("Alasan", "Salah hitung.")));
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(
            klien, "tolak", await FormulirAsync(klien, "/kelola/kunci", "form[action^='/kelola/permintaan/']"), ("Alasan", "Sudah dilaporkan.")));
    }
}
