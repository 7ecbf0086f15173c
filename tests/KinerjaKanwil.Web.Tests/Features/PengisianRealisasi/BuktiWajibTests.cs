using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

/// <summary>Evidence where the Manual IKU requires it, and only there. Each test has a quarter of its own.</summary>
public sealed class BuktiWajibTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Pesan = "Tambahkan minimal satu data dukung";

    [Fact]
    public async Task Ajukan_TanpaBukti_DitolakHanyaDiIndikatorYangMewajibkan()
    {
        await WajibkanAsync("YAN.01.2");
        var staf = await app.SebagaiAsync("staf.yan");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw1/YAN");

        var ditolak = await halaman.KirimAsync(
            ("YAN.01.2.Pembilang", "90"), ("YAN.01.2.Penyebut", "100"), ("YAN.02.1.Pembilang", "90"), ("YAN.02.1.Penyebut", "100"), ("aksi", "ajukan"));

        Assert.Equal(HttpStatusCode.BadRequest, ditolak.Status);
        Assert.Contains($"YAN.01.2: {Pesan}", ditolak.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.DoesNotContain("YAN.02.1", ditolak.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal("/bukti/2023/tw1/YAN.01.2", ditolak.Satu("#YAN-01-2-Bukti").GetAttribute("href"));

        // A form with one fault stores nothing; as drafts both pass.
        Assert.Empty(await StatusAsync(Triwulan.I));
        await (await halaman.KirimAsync(("YAN.01.2.Pembilang", "90"), ("YAN.01.2.Penyebut", "100"), ("aksi", "simpan"))).IkutiAsync();
        Assert.Equal([("YAN.01.2", StatusRealisasi.Draf)], await StatusAsync(Triwulan.I));
    }

    [Fact]
    public async Task Ajukan_SetelahTautanDitambahkan_Diterima()
    {
        await WajibkanAsync("YAN.01.2");
        var staf = await app.SebagaiAsync("staf.yan");
        await (await (await staf.LihatAsync("/bukti/2023/tw2/YAN.01.2")).KirimFormAsync(
            "form[aria-labelledby=tambah-tautan]", ("Tautan", "https://contoh.go.id/rekap"))).IkutiAsync();

        await (await (await staf.LihatAsync("/realisasi/2023/tw2/YAN")).KirimAsync(
            ("YAN.01.2.Pembilang", "90"), ("YAN.01.2.Penyebut", "100"), ("aksi", "ajukan"))).IkutiAsync();

        Assert.Equal([("YAN.01.2", StatusRealisasi.Diajukan)], await StatusAsync(Triwulan.II));
    }

    [Fact]
    public async Task Ajukan_SetelahBerkasDitambahkan_Diterima()
    {
        await WajibkanAsync("YAN.01.2");
        var staf = await app.SebagaiAsync("staf.yan");
        var halaman = await staf.LihatAsync("/bukti/2023/tw3/YAN.01.2");
        using var badan = new MultipartFormDataContent();
        foreach (var (nama, isi) in halaman.Bidang("form[enctype='multipart/form-data']").Where(b => b.Nama != "Berkas"))
        {
            badan.Add(new StringContent(isi), nama);
        }

        badan.Add(new ByteArrayContent("%PDF-1.4 uji"u8.ToArray()), "Berkas", "rekap.pdf");
        using var unggah = await staf.Klien.PostAsync(new Uri(halaman.Alamat, UriKind.Relative), badan);
        Assert.Equal(HttpStatusCode.Redirect, unggah.StatusCode);

        await (await (await staf.LihatAsync("/realisasi/2023/tw3/YAN")).KirimAsync(
            ("YAN.01.2.Pembilang", "90"), ("YAN.01.2.Penyebut", "100"), ("aksi", "ajukan"))).IkutiAsync();

        Assert.Equal([("YAN.01.2", StatusRealisasi.Diajukan)], await StatusAsync(Triwulan.III));
    }

    [Fact]
    public async Task Ajukan_TidakBerlaku_TidakPerluBukti()
    {
        await WajibkanAsync("YAN.01.2");
        await (await (await (await app.SebagaiAsync("staf.yan")).LihatAsync("/realisasi/2023/tw4/YAN")).KirimAsync(
            ("YAN.01.2.TidakBerlaku", "true"), ("YAN.01.2.AlasanTidakBerlaku", "Tidak ada layanan."), ("aksi", "ajukan"))).IkutiAsync();

        Assert.Equal([("YAN.01.2", StatusRealisasi.Diajukan)], await StatusAsync(Triwulan.IV));
    }

    private async Task WajibkanAsync(string kode)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync($"/kelola/manual/2023/{kode}");
        await (await halaman.KirimAsync(("BuktiWajib", "true"))).IkutiAsync();
    }

    private Task<List<(string, StatusRealisasi)>> StatusAsync(Triwulan triwulan) => app.DenganDatabaseAsync(async db =>
        (await db.Realisasi.AsNoTracking().Where(r => r.Triwulan == triwulan).Select(r => new { r.Indikator.Kode, r.Status }).ToListAsync())
        .ConvertAll(r => (r.Kode, r.Status)));
}
