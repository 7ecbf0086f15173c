using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

/// <summary>Two people on one division: nothing is overwritten silently, and nothing is called a conflict that is none.</summary>
public sealed class KonflikTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Alamat = "/realisasi/2023/tw1/PAS";

    [Fact]
    public async Task Simpan_BarisLainDiubahRekan_KeduanyaTersimpan()
    {
        var (satu, dua) = await BukaBerduaAsync();
        await (await satu.KirimAsync(Rasio("PAS.03.1", "10", "20"))).IkutiAsync();

        var jawaban = await dua.KirimAsync(Rasio("PAS.03.2", "30", "40"));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        Assert.Equal((10m, 30m), (await PembilangAsync("PAS.03.1"), await PembilangAsync("PAS.03.2")));
    }

    [Fact]
    public async Task Jebakan34_BarisSamaDiubahRekan_KeduaNilaiTampakDanTidakAdaYangTertimpa()
    {
        var (satu, dua) = await BukaBerduaAsync();
        await (await satu.KirimAsync(Rasio("PAS.04.1", "11", "20"))).IkutiAsync();

        var jawaban = await dua.KirimAsync([.. Rasio("PAS.04.1", "12", "20"), .. Rasio("PAS.04.2", "5", "6")]);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Contains("Baris ini diubah Staf Divisi Pemasyarakatan (contoh) pada 8 Januari 2024 10.00 WIB", jawaban.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Contains("Pembilang 12 11", jawaban.TeksDari(".konflik table"), StringComparison.Ordinal);
        Assert.Equal("12", jawaban.Satu("input[name='PAS.04.1.Pembilang']").GetAttribute("value"));
        Assert.Equal("5", jawaban.Satu("input[name='PAS.04.2.Pembilang']").GetAttribute("value"));
        Assert.Equal((11m, null), (await PembilangAsync("PAS.04.1"), await PembilangAsync("PAS.04.2")));

        // Without a choice it stays a conflict.
        var lagi = await jawaban.KirimAsync();
        Assert.Equal(HttpStatusCode.Conflict, lagi.Status);

        var pilihan = jawaban.Satu("input[value^='saya:']").GetAttribute("value")!;
        await (await lagi.KirimAsync(("PAS.04.1.Pilihan", pilihan))).IkutiAsync();
        Assert.Equal((12m, 5m), (await PembilangAsync("PAS.04.1"), await PembilangAsync("PAS.04.2")));
    }

    [Fact]
    public async Task Simpan_KonflikDipilihTersimpan_NilaiRekanBertahanDanBarisLainMasuk()
    {
        var (satu, dua) = await BukaBerduaAsync();
        await (await satu.KirimAsync(Rasio("PAS.05.1", "11", "20"))).IkutiAsync();
        var konflik = await dua.KirimAsync([.. Rasio("PAS.05.1", "12", "20"), .. Rasio("PAS.05.3", "5", "6")]);

        var pilihan = konflik.Satu("input[value^='tersimpan:']").GetAttribute("value")!;
        await (await konflik.KirimAsync(("PAS.05.1.Pilihan", pilihan))).IkutiAsync();

        Assert.Equal((11m, 5m), (await PembilangAsync("PAS.05.1"), await PembilangAsync("PAS.05.3")));
    }

    [Fact]
    public async Task Simpan_AnalisisSamaSamaDiubah_KeduanyaTampakDanDipilih()
    {
        var (satu, dua) = await BukaBerduaAsync();
        await (await satu.KirimAsync(("PAS.07.2.Analisis", "Milik rekan."), ("PAS.07.2.Kendala", "Kendala rekan."))).IkutiAsync();

        var konflik = await dua.KirimAsync(("PAS.07.2.Analisis", "Milik saya."));

        Assert.Equal(HttpStatusCode.Conflict, konflik.Status);
        Assert.EndsWith("Analisis Milik saya. Milik rekan.", konflik.TeksDari(".konflik table"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kendala", konflik.TeksDari(".konflik table"), StringComparison.Ordinal);
        Assert.Equal("Milik saya.", konflik.Satu("textarea[name='PAS.07.2.Analisis']").TextContent);
        await (await konflik.KirimAsync(("PAS.07.2.Pilihan", konflik.Satu("input[value^='saya:']").GetAttribute("value")!))).IkutiAsync();
        Assert.Equal("Milik saya. Kendala rekan.", await app.DenganDatabaseAsync(db =>
            db.Realisasi.Where(r => r.Indikator.Kode == "PAS.07.2" && r.Triwulan == Triwulan.I).Select(r => r.Analisis + " " + r.Kendala).SingleAsync()));

        // In the quarter after it stands below the empty field, ready to be taken over.
        var berikut = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw2/PAS");
        Assert.Equal("TW I: Milik saya. Salin dari TW I", Halaman.TeksElemen(berikut.Satu("#PAS-07-2-Analisis ~ .catatan-lalu")));
        Assert.Equal("", berikut.Satu("#PAS-07-2-Analisis").TextContent);
        var panel = berikut.Satu("#PAS-07-2-baris + tr .catatan-baris-isi");
        Assert.Equal(["Analisis", "Kendala", "TindakLanjut", "AlasanTidakBerlaku"], panel.QuerySelectorAll("textarea").Select(t => t.GetAttribute("name")!["PAS.07.2.".Length..]));
    }

    [Fact]
    public async Task Simpan_DiubahLagiSetelahMemilih_KonflikBaru()
    {
        var (satu, dua) = await BukaBerduaAsync();
        var tersimpan = await (await satu.KirimAsync(Rasio("PAS.06.1", "11", "20"))).IkutiAsync();
        var konflik = await dua.KirimAsync(Rasio("PAS.06.1", "12", "20"));
        await (await tersimpan.KirimAsync(Rasio("PAS.06.1", "13", "20"))).IkutiAsync();

        var jawaban = await konflik.KirimAsync(("PAS.06.1.Pilihan", konflik.Satu("input[value^='saya:']").GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Equal(13m, await PembilangAsync("PAS.06.1"));
    }

    [Fact]
    public async Task Simpan_NilaiSamaPersisDenganRekan_BukanKonflik()
    {
        var (satu, dua) = await BukaBerduaAsync();
        await (await satu.KirimAsync(Rasio("PAS.06.2", "11", "20"))).IkutiAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await dua.KirimAsync(Rasio("PAS.06.2", "11,0", "20"))).Status);
    }

    [Fact]
    public async Task Simpan_BersamaanBerkaliKali_SetiapPutaranSatuBerhasilSatuKonflik()
    {
        for (var putaran = 0; putaran < 20; putaran++)
        {
            var (satu, dua) = await BukaBerduaAsync();
            var jawaban = await Task.WhenAll(
                satu.KirimAsync(Rasio("PAS.07.1", $"{10 + putaran}", "100")), dua.KirimAsync(Rasio("PAS.07.1", $"{50 + putaran}", "100")));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], jawaban.Select(j => j.Status).Order());
        }
    }

    private async Task<(Halaman, Halaman)> BukaBerduaAsync()
    {
        var satu = await app.SebagaiAsync("staf.pas");
        return (await satu.LihatAsync(Alamat), await satu.LihatAsync(Alamat));
    }

    private static (string, string)[] Rasio(string kode, string pembilang, string penyebut) =>
        [($"{kode}.Pembilang", pembilang), ($"{kode}.Penyebut", penyebut)];

    private Task<decimal?> PembilangAsync(string kode) => app.DenganDatabaseAsync(db =>
        db.Realisasi.Where(r => r.Indikator.Kode == kode && r.Triwulan == Triwulan.I).Select(r => r.Pembilang).SingleOrDefaultAsync());
}
