using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Features.MatriksIku;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenetapanTarget;

/// <summary>The whole story of a target through the real pages: spread, reported, approved, revised (domain.md 4, trap 18).</summary>
public sealed class PerubahanTargetTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Kode = "YAN.03.1";
    private const string Alamat = "/kelola/target/2023?divisi=YAN";
    private const string Rincian = "/indikator/2023/" + Kode;

    [Fact]
    public async Task Jebakan18_TargetDiubahSetelahDuaTriwulanDisetujui_CapaianYangDisetujuiTetap()
    {
        var admin = await app.SebagaiAsync("admin");
        var disebar = await (await admin.LihatAsync(Alamat)).KirimAsync(("aksi", "bagi:" + Kode));
        Assert.Equal(["33", "33", "33", "34"], TriwulanExtensions.Semua.Select(t => disebar.Satu($"input[name='{Kode}.Triwulan{t}']").GetAttribute("value")));
        await (await disebar.KirimAsync(("aksi", "simpan"))).IkutiAsync();

        await LaporkanAsync(Triwulan.I, "33", setujui: true);
        await LaporkanAsync(Triwulan.II, "36", setujui: true);
        var sebelum = await admin.LihatAsync(Rincian);
        Assert.Contains("33 Layanan 33 Layanan 33 Layanan 100,00", sebelum.TeksDari("#tw1"), StringComparison.Ordinal);
        Assert.Contains("66 Layanan 36 Layanan 69 Layanan 104,55", sebelum.TeksDari("#tw2"), StringComparison.Ordinal);

        // The page says beforehand what becomes a PK perubahan and asks for the reason; a correction in the same form is not among them.
        var isian = new[] { ($"{Kode}.Tahunan", "150"), ($"{Kode}.TriwulanIII", "42"), ($"{Kode}.TriwulanIV", "42"), ("YAN.07.1.TriwulanI", "20") };
        var diminta = await (await admin.LihatAsync(Alamat)).KirimAsync(isian);
        Assert.Equal(HttpStatusCode.BadRequest, diminta.Status);
        Assert.Contains("Isi alasan perubahan target", diminta.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains(
            "1 indikator menjadi PK perubahan: YAN.03.1: Target tahun 133 Layanan → 150 Layanan, TW III 33 Layanan → 42 Layanan, TW IV 34 Layanan → 42 Layanan. Sudah dilaporkan: TW I, TW II.",
            diminta.TeksDari("#perubahan"), StringComparison.Ordinal);
        Assert.Equal("42", diminta.Satu($"input[name='{Kode}.TriwulanIII']").GetAttribute("value"));
        Assert.Equal("3", diminta.Satu("#BerlakuMulai option[selected]").GetAttribute("value"));
        Assert.Empty(diminta.Dokumen!.QuerySelectorAll($"input[name='{Kode}.TriwulanI']"));
        Assert.Single(await VersiAsync());

        var tersimpan = await (await diminta.KirimAsync(("Alasan", "Pagu bertambah."), ("Dasar", "SK 12/2023"))).IkutiAsync();
        Assert.Contains("1 target diperbaiki, 1 menjadi PK perubahan mulai TW III (YAN.03.1)", tersimpan.Teks, StringComparison.Ordinal);
        var versi = await VersiAsync();
        Assert.Equal([new NilaiTarget(133, 33, 33, 33, 34), new NilaiTarget(150, 33, 33, 42, 42)], versi.Select(v => v.Nilai));

        await LaporkanAsync(Triwulan.III, "40", setujui: false);
        var sesudah = await admin.LihatAsync(Rincian);
        Assert.Equal(sebelum.TeksDari("#tw1"), sesudah.TeksDari("#tw1"));
        Assert.Equal(sebelum.TeksDari("#tw2"), sesudah.TeksDari("#tw2"));
        Assert.Contains("108 Layanan 40 Layanan 109 Layanan 100,93", sesudah.TeksDari("#tw3"), StringComparison.Ordinal);
        Assert.Contains("72,67", sesudah.TeksDari("#tahun"), StringComparison.Ordinal);

        await RiwayatTampakAsync(sesudah);
        await TargetTampakAsync(admin);
    }

    /// <summary>The same table for the admin and on the indicator's page, for everyone who sees the indicator.</summary>
    private async Task RiwayatTampakAsync(Halaman rincian)
    {
        const string Tabel = "[aria-label='Riwayat target']";
        var riwayat = await (await app.SebagaiAsync("admin")).LihatAsync($"/kelola/target/2023/{Kode}");
        Assert.Equal(rincian.TeksDari(Tabel), riwayat.TeksDari(Tabel));
        Assert.Equal(rincian.TeksDari(Tabel), (await (await app.SebagaiAsync("staf.yan")).LihatAsync(Rincian)).TeksDari(Tabel));
        var baris = riwayat.Dokumen!.QuerySelectorAll(Tabel + " tbody tr").Select(Halaman.TeksElemen).ToList();
        Assert.Equal(2, baris.Count);
        Assert.Contains("PK awal TW I 133 Layanan 33 Layanan 33 Layanan 33 Layanan 34 Layanan – Diperbaiki oleh Admin (contoh), 8 Januari 2024 10.00 WIB TW I, TW II", baris[0], StringComparison.Ordinal);
        Assert.StartsWith("PK perubahan 1", baris[1], StringComparison.Ordinal);
        Assert.Contains("Pagu bertambah. Dasar: SK 12/2023 Ditetapkan oleh Admin (contoh), 8 Januari 2024 10.00 WIB –", baris[1], StringComparison.Ordinal);
    }

    private static async Task TargetTampakAsync(Peramban admin)
    {
        const string Berubah = "150 Layanan (semula 133 Layanan)";
        Assert.Equal(Berubah, (await admin.LihatAsync("/matriks/2023?tw=3")).TeksDari($"tr[id='{Kode}'] > th + td"));
        Assert.Equal(Berubah + ", berlaku mulai TW III", (await admin.LihatAsync("/matriks/2023?tw=2")).TeksDari($"tr[id='{Kode}'] > th + td"));
        Assert.Contains(Berubah, (await admin.LihatAsync("/dasbor?tw=3")).Teks, StringComparison.Ordinal);

        using var jawaban = await admin.Klien.GetAsync(new Uri("/matriks/2023/ekspor?tw=3", UriKind.Relative));
        using var buku = new IsiBuku(await jawaban.Content.ReadAsByteArrayAsync());
        var sel = Assert.Single(buku.Sel("IKU 2023"), s => IsiBuku.Kolom(s) == "D" && buku.Angka("IKU 2023", s.CellReference!.Value!) == 150);
        Assert.Equal("0\" Layanan (semula 133 Layanan)\"", buku.Format(sel));
        var keterangan = buku.Baris("Keterangan", "A", t => t == "Perubahan target");
        Assert.Equal(
            [Kode, "PK perubahan 1: Target tahun 133 Layanan → 150 Layanan, TW III 33 Layanan → 42 Layanan, TW IV 34 Layanan → 42 Layanan", "TW III", "SK 12/2023", "Pagu bertambah."],
            "ABCDE".Select(k => buku.Teks("Keterangan", $"{k}{keterangan + 2}")));
    }

    private async Task LaporkanAsync(Triwulan triwulan, string nilai, bool setujui)
    {
        await (await (await (await app.SebagaiAsync("staf.yan")).LihatAsync($"/realisasi/2023/tw{(int)triwulan}/YAN"))
            .KirimAsync((Kode + ".Nilai", nilai), ("aksi", "ajukan"))).IkutiAsync();
        foreach (var akun in setujui ? new[] { "kadiv.yan", "kakanwil" } : [])
        {
            await (await (await (await app.SebagaiAsync(akun)).LihatAsync($"/verifikasi/2023/tw{(int)triwulan}/YAN")).KirimAsync((Kode + ".Keputusan", "setuju"))).IkutiAsync();
        }
    }

    private Task<List<Target>> VersiAsync() => app.DenganDatabaseAsync(db =>
        db.Target.AsNoTracking().Where(t => t.Indikator.Kode == Kode).OrderBy(t => t.Nomor).ToListAsync());
}
