using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>The roll-up rows: means of the divisions, of the kanwil, of the divisions' means, and how many indicators stand where.</summary>
internal sealed class RingkasanCapaianWriter(TabelCapaian tabel, CakupanMatriks cakupan)
{
    private static readonly IReadOnlyList<(int Kolom, Triwulan? Triwulan)> Periode =
        [.. TriwulanExtensions.Semua.Select(t => (TabelCapaian.Kolom(t), (Triwulan?)t)), (TabelCapaian.KolomTahun, null)];

    /// <summary>Mean row under a division.</summary>
    public void TulisDivisi(BagianDivisi bagian)
    {
        tabel.Rata(bagian.BarisRata, $"Rata-rata capaian {bagian.Divisi.NamaTampil}", Hitungan(bagian.Divisi.Indikator));
        foreach (var (kolom, triwulan) in Periode)
        {
            var rekap = Gabung(bagian.Divisi.Indikator, triwulan);
            tabel.RataPeriode(bagian.BarisRata, kolom, rekap?.Nilai, rekap?.Kategori, Daerah(bagian, kolom));
        }
    }

    /// <summary>Rows at the bottom.</summary>
    /// <returns>The row after the last.</returns>
    public int TulisKanwil(int baris, IReadOnlyList<BagianDivisi> bagian)
    {
        var rata = baris;
        tabel.Rata(rata, "Rata-rata capaian Kantor Wilayah (seluruh indikator)", Hitungan(cakupan.Rekap.Semua));
        tabel.Rata(rata + 1, "Rata-rata dari rata-rata divisi", "Setiap divisi berbobot sama, berapa pun indikatornya.");
        foreach (var (kolom, triwulan) in Periode)
        {
            var rekap = Gabung(cakupan.Rekap.Semua, triwulan);
            tabel.RataPeriode(rata, kolom, rekap?.Nilai, rekap?.Kategori, string.Join(",", bagian.Select(b => Daerah(b, kolom))));
            var antarDivisi = rekap is null ? null : RataDivisi(triwulan);
            tabel.RataPeriode(
                rata + 1, kolom, antarDivisi, rekap is null ? null : Pengelompokan.Kategori(antarDivisi, cakupan.Rekap.Tahun.Pengaturan),
                string.Join(",", bagian.Select(b => tabel.Alamat(b.BarisRata, kolom + TabelCapaian.GeserCapaian))));
        }

        (string Nama, Func<Distribusi, int> Jumlah)[] hitungan =
        [
            ("Jumlah indikator tercapai", d => d.Tercapai),
            ("Jumlah indikator hampir tercapai", d => d.Hampir),
            ("Jumlah indikator tidak tercapai", d => d.Tidak),
            ("Jumlah indikator belum ada data (wajib diisi)", d => d.Belum),
            ("Jumlah indikator tidak dinilai (belum jatuh tempo, tidak ada target, tidak berlaku)", d => d.TidakDinilai),
        ];
        baris = rata + 2;
        foreach (var (nama, jumlah) in hitungan)
        {
            tabel.Rata(baris, nama, "");
            foreach (var (kolom, triwulan) in Periode)
            {
                tabel.Hitungan(baris, kolom, Gabung(cakupan.Rekap.Semua, triwulan) is { } rekap ? jumlah(rekap.Distribusi) : null);
            }

            baris++;
        }

        return baris;
    }

    /// <summary>Roll-up of a quarter, or of the year for null; null for a quarter after the period.</summary>
    private RekapNilai? Gabung(IReadOnlyList<RekapIndikator> indikator, Triwulan? triwulan) => triwulan is { } ada
        ? cakupan.Termasuk(ada) ? cakupan.Rekap.Gabung(indikator, ada, cakupan.Sumber) : null
        : cakupan.Rekap.GabungTahun(indikator, cakupan.Sampai, cakupan.Sumber);

    private decimal? RataDivisi(Triwulan? triwulan) => triwulan is { } ada
        ? cakupan.Rekap.RataRataDivisi(ada, cakupan.Sumber)
        : cakupan.Rekap.RataRataDivisiTahun(cakupan.Sampai, cakupan.Sumber);

    private string Hitungan(IReadOnlyList<RekapIndikator> indikator)
    {
        var rekap = cakupan.Rekap.Gabung(indikator, cakupan.Sampai, cakupan.Sumber);
        var jumlah = rekap.Distribusi;
        var predikat = rekap.NamaPredikat is { } nama ? $" Predikat: {nama}." : "";
        return $"{cakupan.Sampai.Nama()}: {jumlah.Tercapai} tercapai, {jumlah.Hampir} hampir, {jumlah.Tidak} tidak, {jumlah.Belum} belum ada data, {jumlah.TidakDinilai} tidak dinilai.{predikat}";
    }

    private string Daerah(BagianDivisi bagian, int kolom) =>
        $"{tabel.Alamat(bagian.BarisPertama, kolom + TabelCapaian.GeserCapaian)}:{tabel.Alamat(bagian.BarisTerakhir, kolom + TabelCapaian.GeserCapaian)}";
}
