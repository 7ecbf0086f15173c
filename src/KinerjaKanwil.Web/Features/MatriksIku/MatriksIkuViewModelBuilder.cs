using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>Puts the table together. Every figure is the read model's; here are only words and order.</summary>
public static class MatriksIkuViewModelBuilder
{
    /// <summary>The page.</summary>
    public static MatriksIkuViewModel Susun(CakupanMatriks cakupan)
    {
        ArgumentNullException.ThrowIfNull(cakupan);
        var rekap = cakupan.Rekap;
        return new MatriksIkuViewModel
        {
            Tahun = rekap.Tahun.Tahun,
            DaftarTahun = rekap.DaftarTahun,
            Sampai = cakupan.Sampai,
            Data = PilihanData.Nilai(cakupan.Sumber),
            NamaSumber = cakupan.NamaSumber,
            AdaSementara = cakupan.AdaSementara,
            Judul = rekap.Tahun.JudulResmi.Split('\n'),
            DasarHukum = rekap.Tahun.DasarHukum,
            Penandatangan = cakupan.Penandatangan,
            Tanggal = cakupan.Tanggal is { } tanggal ? FormatTanggal.Isian(tanggal) : null,
            PunyaPejabat = rekap.Tahun.Pejabat.Count > 0,
            Kop = rekap.Tahun.KopSurat?.Split('\n') ?? [],
            Divisi = [.. rekap.Divisi.Select(d => Divisi(cakupan, d))],
            Kanwil = rekap.Divisi.Count > 1 ? [Rata(cakupan, "Rata-rata capaian Kantor Wilayah (seluruh indikator)", rekap.Semua)] : [],
        };
    }

    private static MatriksDivisi Divisi(CakupanMatriks cakupan, RekapDivisi divisi) => new(
        $"{divisi.Nomor}. {divisi.NamaResmi}",
        [.. divisi.Sasaran.Select(s => new MatriksSasaran(s.Penanda, s.NamaResmi, [.. s.Indikator.Select(i => Indikator(cakupan, i))]))],
        Rata(cakupan, $"Rata-rata capaian {divisi.NamaTampil}", divisi.Indikator));

    private static MatriksIndikator Indikator(CakupanMatriks cakupan, RekapIndikator indikator)
    {
        var alamat = $"/indikator/{cakupan.Rekap.Tahun.Tahun}/{indikator.Kode}";
        return new MatriksIndikator(
            indikator.Kode,
            indikator.Penanda.Length == 0 ? indikator.NamaResmi : $"{indikator.Penanda} {indikator.NamaResmi}",
            indikator.TargetTahunTercetakPada(cakupan.Sampai, cakupan.Sumber),
            [
                .. TriwulanExtensions.Semua.Select(t => new MatriksSel(cakupan.Triwulanan(indikator, t), cakupan.Sementara(indikator, t), $"{alamat}#tw{(int)t}")),
                new MatriksSel(cakupan.Tahunan(indikator), false, $"{alamat}#tahun"),
            ]);
    }

    private static MatriksRata Rata(CakupanMatriks cakupan, string nama, IReadOnlyList<RekapIndikator> indikator) => new(
        nama,
        [
            .. TriwulanExtensions.Semua.Select(t => RataSel(cakupan.Termasuk(t) ? cakupan.Rekap.Gabung(indikator, t, cakupan.Sumber) : null)),
            RataSel(cakupan.Rekap.GabungTahun(indikator, cakupan.Sampai, cakupan.Sumber)),
        ]);

    private static MatriksRataSel RataSel(RekapNilai? rekap) => rekap is null
        ? new MatriksRataSel(CakupanMatriks.TandaKosong, null)
        : new MatriksRataSel(rekap.Nilai is { } nilai ? FormatAngka.DuaDesimal(nilai) : KategoriCapaian.BelumAda.Nama(), rekap.Kategori);
}
