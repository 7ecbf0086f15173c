using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.DasborCapaian;

public sealed class DasborTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Fact]
    public async Task Dasbor_Dibuka_PalingBanyakTigaPernyataanSqlSelainSesi()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        await kakanwil.LihatAsync("/dasbor");
        app.Sql.Kosongkan();
        await kakanwil.LihatAsync("/dasbor");

        Assert.Equal(3, app.Sql.Perintah.Count(p => !p.Contains("\"Pengguna\"", StringComparison.Ordinal) && !p.Contains("[Pengguna]", StringComparison.Ordinal)));
        Assert.Equal(4, app.Sql.Perintah.Count);
    }

    [Fact]
    public async Task Dasbor_TanpaSaringan_TriwulanTerakhirYangBerisiDanDitandaiSementara()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor");

        Assert.Equal("Capaian kantor wilayah, TW III 2023", dasbor.TeksDari("h1"));
        Assert.Contains("Angka sementara", dasbor.TeksDari(".kepala-halaman"), StringComparison.Ordinal);
        Assert.Equal(4, dasbor.Dokumen!.QuerySelectorAll(".kartu-kisi > .kartu").Length);
        Assert.Equal(61, dasbor.Dokumen.QuerySelectorAll("table.peta tbody tr:not(.baris-grup):not(.baris-divisi)").Length);
        Assert.Equal(61 * 5, dasbor.Dokumen.QuerySelectorAll("table.peta td.sel").Length);
        Assert.Contains("Angka resmi: belum ada indikator yang disetujui", dasbor.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dasbor_DisetujuiSaja_TriwulanDuaLengkapDanTanpaTandaSementara()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tahun=2023&tw=2&data=resmi");

        Assert.DoesNotContain("Angka sementara", dasbor.TeksDari(".kepala-halaman"), StringComparison.Ordinal);
        Assert.Contains("61 dari 61 indikator disetujui", dasbor.Teks, StringComparison.Ordinal);
        Assert.Contains("Rata-rata antardivisi", dasbor.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dasbor_AngkaKanwil_RataRataSelPetaYangBerangka()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1");
        var angka = dasbor.Dokumen!.QuerySelectorAll("table.peta tbody tr:not(.baris-grup):not(.baris-divisi) td:nth-of-type(2).sel")
            .Select(s => s.TextContent.Split(' ')[0].Trim())
            .Where(t => t.Length > 0 && char.IsAsciiDigit(t[0]))
            .Select(t => decimal.Parse(t, System.Globalization.CultureInfo.GetCultureInfo("id-ID"))).ToList();
        var tampil = decimal.Parse(dasbor.TeksDari(".angka-besar").Split(' ')[0], System.Globalization.CultureInfo.GetCultureInfo("id-ID"));

        Assert.True(angka.Count > 40);

        // Each cell is rounded to two decimals, the mean is made of four.
        Assert.InRange(tampil - angka.Average(), -0.01m, 0.01m);
    }

    [Fact]
    public async Task Dasbor_KeadaanBerbeda_BerbedaKataDanRupa()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor");
        var sel = dasbor.Dokumen!.QuerySelectorAll("table.peta td.sel").Select(s => (s.ClassName!.Split(' ')[1], s.TextContent.Trim())).ToList();

        Assert.Contains(("sel-belum", "Belum diisi"), sel);
        Assert.Contains(("sel-netral", "Tidak ada target"), sel);
        Assert.Contains(("sel-netral", "Tidak berlaku"), sel);
        Assert.DoesNotContain(sel, s => s.Item1 == "sel-tercapai" && !char.IsAsciiDigit(s.Item2[0]));
    }

    [Fact]
    public async Task Dasbor_Saringan_AdaDiAlamatDanDiPilihan()
    {
        var dasbor = await (await app.SebagaiAsync("pemantau")).LihatAsync("/dasbor?tahun=2023&tw=2&divisi=YAN&data=sementara");

        Assert.Equal("Capaian Divisi Pelayanan Hukum dan HAM, TW II 2023", dasbor.TeksDari("h1"));
        Assert.Equal("YAN", dasbor.Satu("#divisi option[selected]").GetAttribute("value"));
        Assert.Equal(22, dasbor.Dokumen!.QuerySelectorAll("table.peta tbody tr:not(.baris-grup):not(.baris-divisi)").Length);
    }

    [Fact]
    public async Task Dasbor_StafDivisi_HanyaDivisinya()
    {
        var dasbor = await (await app.SebagaiAsync("kadiv.imi")).LihatAsync("/dasbor");

        Assert.Equal(2, dasbor.Dokumen!.QuerySelectorAll("table.peta tbody tr:not(.baris-grup):not(.baris-divisi)").Length);
        Assert.DoesNotContain("Pemasyarakatan", dasbor.Teks, StringComparison.Ordinal);
        Assert.Empty(dasbor.Dokumen.QuerySelectorAll("a[href*='/ekspor']"));
    }

    [Theory]
    [InlineData("/dasbor?tahun=1999", HttpStatusCode.NotFound)]
    [InlineData("/dasbor?tw=9", HttpStatusCode.BadRequest)]
    [InlineData("/dasbor?tw=abc", HttpStatusCode.BadRequest)]
    [InlineData("/dasbor?data=lain", HttpStatusCode.BadRequest)]
    [InlineData("/dasbor?divisi=XXX", HttpStatusCode.NotFound)]
    public async Task Dasbor_SaringanBuruk_TidakPernahGangguan(string alamat, HttpStatusCode status) =>
        Assert.Equal(status, (await (await app.SebagaiAsync("kakanwil")).BukaAsync(alamat)).Status);

    [Fact]
    public async Task Dasbor_Kelengkapan_TidakMenagihYangTanpaTarget()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=3&divisi=YAN");

        // 11 of the 22 indicators are counts without a target before TW IV.
        Assert.StartsWith("Divisi Pelayanan Hukum dan HAM 11 9 81,82 %", dasbor.TeksDari("[aria-label='Kelengkapan pelaporan'] tbody"), StringComparison.Ordinal);
    }
}

public sealed class DasborKosongTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task Dasbor_BelumAdaRealisasi_MengatakannyaTanpaAngka()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor");

        Assert.Equal("Belum ada", dasbor.TeksDari(".angka-besar"));
        Assert.Contains("Belum ada realisasi TW IV 2023 yang diajukan.", dasbor.Teks, StringComparison.Ordinal);
        Assert.Empty(dasbor.Dokumen!.QuerySelectorAll("td.sel-tercapai"));
    }
}
