using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PenyusunanIku</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>The structure: lists, something new, a fault, words changed by two at once, moved, archived, brought back, deleted.</summary>
    private async Task SusunAsync(Aplikasi aplikasi)
    {
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        foreach (var alamat in new[] { "/kelola/divisi", "/kelola/sasaran?divisi=PAS", "/kelola/indikator?cari=kepatuhan&status=semua&urut=-dipakai&ukuran=50" })
        {
            using var daftar = await BukaAsync(klien, "melihat daftar", alamat);
            Assert.Equal(HttpStatusCode.OK, daftar.StatusCode);
        }

        const string tambah = "/kelola/{0}/tambah?tahun=2023&induk={1}";
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "kode dipakai", await FormulirAsync(klien, "/kelola/divisi/tambah"), ("Kode", "PAS"), ("NamaResmi", "Kembar")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "divisi baru", await FormulirAsync(klien, "/kelola/divisi/tambah"), ("Kode", "UJI"), ("NamaResmi", "DIVISI UJI")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "sasaran baru", await FormulirAsync(klien, string.Format(null, tambah, "sasaran", "UJI"), "form[action$=tambah]"), ("NamaResmi", "Sasaran uji")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(
            klien, "indikator baru", await FormulirAsync(klien, string.Format(null, tambah, "indikator", "UJI.01"), "form[action$=tambah]"), ("NamaResmi", "Persentase uji"), ("JenisSatuan", "Persen")));
        var lama = await FormulirAsync(klien, "/kelola/indikator/2023/PAS.03.2");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", lama, ("NamaTampil", "Nama lain"), ("Urutan", "1")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, ("NamaTampil", "Nama lain lagi")));
        var geser = await FormulirAsync(klien, "/kelola/indikator?sasaran=PAS.03", "form#geser");
        geser.SetAttribute("action", "/kelola/indikator/2023/PAS.03.2/urutan?sasaran=PAS.03");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "turun", geser, ("Arah", "turun")));

        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "dipakai", await FormulirAsync(klien, "/kelola/sasaran/2023/PAS.09/arsip"), ("Aksi", "hapus")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diarsipkan", await FormulirAsync(klien, "/kelola/sasaran/2023/PAS.09/arsip"), ("Aksi", "arsipkan"), ("Alasan", "PK perubahan.")));
        using var rincian = await BukaAsync(klien, "melihat yang diarsipkan", "/indikator/2023/PAS.09.1");
        Assert.Equal(HttpStatusCode.OK, rincian.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dipulihkan", await FormulirAsync(klien, "/kelola/sasaran/2023/PAS.09/arsip"), ("Aksi", "pulihkan")));
        foreach (var alamat in new[] { "/kelola/indikator/2023/UJI.01.1", "/kelola/sasaran/2023/UJI.01", "/kelola/divisi/2023/UJI" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dihapus", await FormulirAsync(klien, alamat + "/arsip"), ("Aksi", "hapus")));
        }
    }
}
