using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PengelolaanTahun</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A year copied with one division left behind, one made empty; heads, signatories, settings, lineage; the copy activated.</summary>
    private async Task KelolaTahunAsync(Aplikasi aplikasi)
    {
        const string lama = "/kelola/tahun/2023";
        const string baru = "/kelola/tahun/2024";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        const string periksa = "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator&salin=target&salin=jadwal&salin=penandatangan&salin=pengaturan";
        var salin = await FormulirAsync(klien, periksa, "form[action$='/salin']");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "salin", salin, ("Divisi[2].Ikut", "false")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "salin lagi", salin));
        salin.SetAttribute("action", "/kelola/tahun/salin/periksa");
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "pratinjau", salin));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "tahun kosong", await FormulirAsync(klien, "/kelola/tahun/baru"), ("Tahun", "2026"), ("Judul", "IKU 2026")));
        var usang = await FormulirAsync(klien, lama + "/kepala");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "kepala", usang, ("Kop", "KANTOR WILAYAH")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "kepala usang", usang, ("Kop", "LAIN")));
        (string, string)[] orang = [("Jabatan", "KEPALA,"), ("Nama", "BUDI"), ("Nip", "197001011990011001"), ("Sejak", "2023-07-01"), ("Sebutan", "Plt")];
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pejabat", await FormulirAsync(klien, lama + "/penandatangan", "form.isian"), orang));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "pejabat bertabrakan", await FormulirAsync(klien, lama + "/penandatangan", "form.isian"), orang));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pejabat diubah", await FormulirAsync(klien, lama + "/penandatangan/1", "form.isian"), ("Sampai", "2023-12-31")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "penandatangan lembar", await FormulirAsync(klien, lama + "/penandatangan/lembar", "form.isian"), ("Nama", "CITRA")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pejabat dihapus", await FormulirAsync(klien, lama + "/penandatangan", "form[action$=hapus]")));
        var pengaturan = await FormulirAsync(klien, lama + "/pengaturan", "form.isian");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(klien, "dampak", pengaturan, ("AmbangTercapai", "95")));
        pengaturan.SetAttribute("action", lama + "/pengaturan");
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "pengaturan tanpa alasan", pengaturan, ("AmbangTercapai", "95")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pengaturan", pengaturan, ("AmbangTercapai", "95"), ("Alasan", "Kebijakan pusat")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah dihapus", await FormulirAsync(klien, baru + "/silsilah", "tbody tr:first-child form")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah disamakan", await FormulirAsync(klien, baru + "/silsilah", "form[action$=samakan]")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah dihapus lagi", await FormulirAsync(klien, baru + "/silsilah", "tbody tr:first-child form")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah", await FormulirAsync(klien, baru + "/silsilah", "form[action$=silsilah]"),
            ("Asal", "ADM.01.1"), ("Tujuan", "ADM.01.1"), ("Jenis", "BerubahNama")));
        foreach (var alamat in new[] { "/indikator/2024/PAS.07.3", "/indikator/2023/IMI.01.1", "/matriks/2023?tanggal=2023-08-01", baru, "/kelola/tahun" })
        {
            using var halaman = await BukaAsync(klien, "melihat dua tahun", alamat);
            Assert.Equal(HttpStatusCode.OK, halaman.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "aktif", await FormulirAsync(klien, baru, "form[action$=status]"), ("Status", "Aktif")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "aktif kembali", await FormulirAsync(klien, lama, "form[action$=status]"), ("Status", "Aktif")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "selesai", await FormulirAsync(klien, lama, "form[action$=status]"), ("Status", "Selesai")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "aktif lagi", await FormulirAsync(klien, lama, "form[action$=status]"), ("Status", "Aktif")));
    }
}
