using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.DasborCapaian;

/// <summary>Empty, partial and broken data: each has its own sentence, and nothing incomplete is green.</summary>
public sealed class KeadaanDasborTests
{
    [Fact]
    public async Task TanpaTahun_MengatakannyaDanAdminTahuLangkahnya()
    {
        await using var app = new AplikasiUji();
        await app.DenganDatabaseAsync(db => db.KosongkanAsync());

        var kakanwil = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor");
        Assert.Contains("Belum ada tahun kinerja yang aktif.", kakanwil.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Siapkan tahun", kakanwil.Teks, StringComparison.Ordinal);
        Assert.Contains("Siapkan tahun", (await (await app.SebagaiAsync("admin")).LihatAsync("/dasbor")).Teks, StringComparison.Ordinal);
        Assert.Contains("Belum ada tahun kinerja yang aktif.", (await (await app.SebagaiAsync("admin")).LihatAsync("/dasbor/perubahan")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TanpaRealisasi_MenyebutBatasDanTidakAdaAngka()
    {
        await using var app = new AplikasiUji();
        await app.JadwalkanAsync(2023, Triwulan.IV, new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 20));
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=4");

        Assert.Equal("Belum ada realisasi TW IV 2023 yang diajukan. Batas pengisian 20 Januari 2024.", dasbor.TeksDari(".kosong"));
        Assert.Equal("Belum ada", dasbor.TeksDari(".angka-besar"));
        Assert.Equal(61, dasbor.Dokumen!.QuerySelectorAll("table.peta tbody tr:not(.baris-grup):not(.baris-divisi)").Length);
        Assert.Empty(dasbor.Dokumen.QuerySelectorAll(".sel-tercapai, .status-tercapai:not(a *):not(.hitung *):not(.legenda *)"));

        // What is missing is asked of a division once.
        Assert.Equal(4, dasbor.Dokumen.QuerySelectorAll(".perhatian > li").Length);
        Assert.Contains("36 indikator belum diajukan, padahal triwulan sudah berakhir.", dasbor.TeksDari(".perhatian"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SemuaBelumJatuhTempo_BukanTunggakan()
    {
        await using var app = new AplikasiUji();
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 2, 1, 3, 0, 0, TimeSpan.Zero));
        await app.TambahTahunAsync(2024);
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tahun=2024&tw=1");

        Assert.Equal("Belum ada yang jatuh tempo: TW I 2024 berakhir 31 Maret 2024.", dasbor.TeksDari(".kosong"));
        Assert.Contains("Belum ada yang dapat dinilai pada TW I.", dasbor.Teks, StringComparison.Ordinal);
        Assert.Empty(dasbor.Dokumen!.QuerySelectorAll(".sel-belum, .perhatian"));
    }

    [Fact]
    public async Task SatuDivisiBelumMengajukan_KartunyaMengatakan_DanTidakIkutRataRata()
    {
        await using var app = new AplikasiUji();
        await app.LaporkanAsync(2023, (kode, triwulan) => triwulan == Triwulan.I && !kode.StartsWith("IMI", StringComparison.Ordinal) ? 100m : null);
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1");

        Assert.Contains("Divisi Keimigrasian belum mengajukan TW I dan tidak ikut rata-rata.", dasbor.TeksDari(".untai:not(.hanya-cetak *)"), StringComparison.Ordinal);
        Assert.Contains("Belum diajukan, tidak ikut rata-rata", Halaman.TeksElemen(dasbor.Dokumen!.QuerySelectorAll(".kartu-divisi > li")[2]), StringComparison.Ordinal);
        Assert.Equal("100,00 %", dasbor.TeksDari(".angka-besar"));

        // Complete it is not, so green it is not.
        Assert.Equal("Hampir tercapai", dasbor.TeksDari(".ringkas p .status"));
    }

    [Fact]
    public async Task SatuIndikatorTidakDapatDihitung_DisebutDenganKode()
    {
        await using var app = new AplikasiUji();
        await app.LaporkanAsync(2023, (_, triwulan) => triwulan == Triwulan.I ? 100m : null);
        await app.DenganDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "UPDATE Realisasi SET Penyebut = 0 WHERE IndikatorKinerjaId = (SELECT Id FROM IndikatorKinerja WHERE Kode = 'PAS.02.1')"));
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1");

        Assert.Contains("1 indikator sudah dilaporkan tetapi tidak dapat dihitung: PAS.02.1.", dasbor.Teks, StringComparison.Ordinal);
        Assert.Contains("Tidak dapat dihitung. Tidak dapat dihitung (penyebut 0).", dasbor.TeksDari(".perhatian"), StringComparison.Ordinal);
        Assert.Equal("Hampir tercapai", dasbor.TeksDari(".ringkas p .status"));
    }

    [Fact]
    public async Task SemuaTercapaiDanDisetujui_HijauDanTenang()
    {
        await using var app = new AplikasiUji();
        await app.LaporkanAsync(2023, (_, triwulan) => triwulan == Triwulan.I ? 100m : null, StatusRealisasi.Disetujui);
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1");

        Assert.Equal("Tercapai", dasbor.TeksDari(".ringkas p .status"));
        Assert.Contains("Tidak ada yang perlu perhatian pada TW I: semua yang wajib sudah dilaporkan", dasbor.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Angka sementara", dasbor.TeksDari(".kepala-halaman"), StringComparison.Ordinal);
        Assert.DoesNotContain("Belum lengkap", dasbor.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisetujuiSaja_BelumAdaYangDisetujui_Mengatakannya()
    {
        await using var app = new AplikasiUji();
        await app.LaporkanAsync(2023, (_, triwulan) => triwulan == Triwulan.I ? 90m : null);
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1&data=resmi");

        Assert.Equal("Belum ada realisasi TW I 2023 yang disetujui.", dasbor.TeksDari(".kosong"));
    }

    [Fact]
    public async Task BatasLewat_TerlambatDiisi_DiPalingAtas()
    {
        await using var app = new AplikasiUji();
        await app.JadwalkanAsync(2023, Triwulan.III, new DateOnly(2023, 10, 1), new DateOnly(2023, 10, 10));
        await app.LaporkanAsync(2023, (kode, triwulan) => triwulan == Triwulan.III && !kode.StartsWith("IMI", StringComparison.Ordinal) ? 50m : null);
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=3");

        Assert.StartsWith("IMI.01.1, IMI.01.2 2 indikator Divisi Keimigrasian Terlambat diisi. 2 indikator belum diajukan, batas sudah lewat 90 hari.",
            Halaman.TeksElemen(dasbor.Dokumen!.QuerySelectorAll(".perhatian > li")[0]), StringComparison.Ordinal);
        Assert.Equal(10, dasbor.Dokumen.QuerySelectorAll(".perhatian > li").Length);
        var semua = dasbor.Dokumen.QuerySelector("a[href*='perhatian=semua']")!;
        Assert.Matches(@"^Lihat semua \(\d+\)$", semua.TextContent);
        Assert.True((await (await app.SebagaiAsync("kakanwil")).LihatAsync(semua.GetAttribute("href")!)).Dokumen!.QuerySelectorAll(".perhatian > li").Length > 10);
    }
}

/// <summary>Empties a database of its years.</summary>
internal static class PengosongTahun
{
    /// <summary>In the order in which rows hang on each other; the audit trail has no say in what a test sets up.</summary>
    public static async Task<int> KosongkanAsync(this KinerjaKanwil.Web.Data.KinerjaDbContext db)
    {
        await db.Realisasi.ExecuteDeleteAsync();
        await db.Target.ExecuteDeleteAsync();
        await db.IndikatorKinerja.ExecuteDeleteAsync();
        await db.Set<SasaranKegiatan>().ExecuteDeleteAsync();
        await db.Set<Domain.Organisasi.Divisi>().ExecuteDeleteAsync();
        return await db.TahunKinerja.ExecuteDeleteAsync();
    }
}
