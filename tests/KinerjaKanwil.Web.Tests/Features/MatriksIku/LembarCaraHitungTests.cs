using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

public sealed class LembarCaraHitungTests(BukuUji buku) : IClassFixture<BukuUji>
{
    [Fact]
    public void SetiapAngka_PunyaCaraHitung_TeksYangSamaDenganLayar()
    {
        using var isi = new IsiBuku(buku.BukuResmi);
        var rekap = buku.Resmi.Rekap;
        var baris = isi.Sel("Cara hitung").GroupBy(IsiBuku.Baris).OrderBy(b => b.Key).Skip(1).Select(b => b.Select(isi.Teks).ToList()).ToList();

        var periode = TriwulanExtensions.Semua.Count(buku.Resmi.Termasuk) + 1;
        Assert.Equal((rekap.Semua.Count + rekap.Divisi.Count + 1) * periode, baris.Count);
        foreach (var indikator in rekap.Semua)
        {
            var capaian = buku.Resmi.Tahunan(indikator);
            var satu = baris.Single(b => b[0] == indikator.Kode && b[1]!.StartsWith("Tahun", StringComparison.Ordinal));
            Assert.Equal(capaian.Teks, satu[2]);
            Assert.Equal(capaian.Jelaskan(), satu[3]!.Split('\n').Select(l => l[(l.IndexOf(". ", StringComparison.Ordinal) + 2)..]));
        }

        var kanwil = baris[0];
        Assert.Equal(("Kantor wilayah", "TW I"), (kanwil[0], kanwil[1]));
        Assert.Contains("Jumlah capaian ÷ banyaknya = ", kanwil[3], StringComparison.Ordinal);
    }
}
