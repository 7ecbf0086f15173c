using ClosedXML.Excel;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// The Manual IKU of every indicator, one line each: what the official sheet has no column for, so that the workbook can be imported again
/// without loss. Targets are those of the PK awal.
/// </summary>
internal sealed class LembarManualIkuWriter(IXLWorksheet lembar, PermintaanEkspor permintaan)
{
    private const double Ukuran = 9;
    private const double TinggiPalingBesar = 200;
    private const int KolomBeku = 1;

    // On one page its columns could not be read.
    private const int HalamanMenyamping = 3;

    /// <summary>Writes everything.</summary>
    public void Tulis()
    {
        for (var n = 0; n < KolomManualIku.Semua.Count; n++)
        {
            lembar.Column(n + 1).Width = KolomManualIku.Semua[n].Lebar;
            lembar.Cell(1, n + 1).TulisTeks(KolomManualIku.Semua[n].Nama);
        }

        GayaBuku.Kepala(lembar.Range(1, 1, 1, KolomManualIku.Semua.Count));
        lembar.Row(1).Height = 28;
        lembar.SheetView.Freeze(1, KolomBeku);
        var baris = 2;
        foreach (var indikator in permintaan.Cakupan.Rekap.Semua)
        {
            TulisBaris(baris++, Isi(indikator, permintaan.Uraian.GetValueOrDefault(indikator.Kode) ?? UraianIku.Kosong));
        }

        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A3Paper;
        halaman.PageOrientation = XLPageOrientation.Landscape;
        halaman.FitToPages(HalamanMenyamping, 0);
        halaman.SetRowsToRepeatAtTop(1, 1);
    }

    private static Dictionary<string, object?> Isi(RekapIndikator i, UraianIku uraian)
    {
        var awal = i.RiwayatTarget.Awal.Nilai;
        var m = i.Manual;
        return new Dictionary<string, object?>
        {
            [KolomManualIku.Kode] = i.Kode,
            [KolomManualIku.Divisi] = i.Sasaran.Divisi.NamaResmi,
            [KolomManualIku.DivisiTampil] = i.Sasaran.Divisi.NamaTampil,
            [KolomManualIku.NomorSasaran] = i.Sasaran.Penanda,
            [KolomManualIku.Sasaran] = i.Sasaran.NamaResmi,
            [KolomManualIku.SasaranTampil] = Beda(i.Sasaran.NamaTampil, i.Sasaran.NamaResmi),
            [KolomManualIku.NomorIndikator] = i.Penanda,
            [KolomManualIku.Indikator] = i.NamaResmi,
            [KolomManualIku.IndikatorTampil] = Beda(i.NamaTampil, i.NamaResmi),
            [KolomManualIku.TargetTercetak] = i.TargetResmi,
            [KolomManualIku.JenisSatuan] = m.Satuan.Jenis.ToString(),
            [KolomManualIku.Satuan] = m.Satuan.Nama,
            [KolomManualIku.TargetTahun] = awal.Tahunan,
            [KolomManualIku.TargetTriwulan(1)] = awal.TriwulanI,
            [KolomManualIku.TargetTriwulan(2)] = awal.TriwulanII,
            [KolomManualIku.TargetTriwulan(3)] = awal.TriwulanIII,
            [KolomManualIku.TargetTriwulan(4)] = awal.TriwulanIV,
            [KolomManualIku.Polaritas] = m.Polaritas.ToString(),
            [KolomManualIku.PolaritasDikonfirmasi] = YaTidak(m.PolaritasDikonfirmasi),
            [KolomManualIku.Konsolidasi] = m.Konsolidasi.ToString(),
            [KolomManualIku.CaraIsi] = m.CaraIsi.ToString(),
            [KolomManualIku.SifatAngka] = m.SifatAngka.ToString(),
            [KolomManualIku.Rumus] = m.Rumus.ToString(),
            [KolomManualIku.SkalaMin] = m.SkalaMin,
            [KolomManualIku.SkalaMaks] = m.SkalaMaks,
            [KolomManualIku.Terburuk] = m.RealisasiTerburuk,
            [KolomManualIku.Konversi120] = YaTidak(m.Konversi120),
            [KolomManualIku.BuktiWajib] = YaTidak(m.BuktiWajib),
            [KolomManualIku.Pembilang] = m.LabelPembilang,
            [KolomManualIku.Penyebut] = m.LabelPenyebut,
            [KolomManualIku.Catatan] = m.Catatan,
            [KolomManualIku.Definisi] = uraian.Definisi,
            [KolomManualIku.Alasan] = uraian.AlasanPemilihan,
            [KolomManualIku.RumusTertulis] = uraian.RumusTertulis,
            [KolomManualIku.SumberData] = uraian.SumberData,
            [KolomManualIku.PenanggungJawab] = uraian.PenanggungJawab,
        };
    }

    private void TulisBaris(int baris, Dictionary<string, object?> isi)
    {
        var tinggi = 0.0;
        for (var n = 0; n < KolomManualIku.Semua.Count; n++)
        {
            var (nama, lebar) = KolomManualIku.Semua[n];
            if (isi[nama] is decimal angka)
            {
                lembar.Cell(baris, n + 1).SetValue(angka);
            }
            else if (isi[nama] is string { Length: > 0 } teks)
            {
                lembar.Cell(baris, n + 1).TulisTeks(teks);
                tinggi = Math.Max(tinggi, TinggiTeks.Hitung(teks, lebar, Ukuran));
            }
        }

        var daerah = lembar.Range(baris, 1, baris, KolomManualIku.Semua.Count);
        GayaBuku.Garis(daerah);
        daerah.Style.Font.FontSize = Ukuran;
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        lembar.Row(baris).Height = Math.Min(TinggiPalingBesar, tinggi);
    }

    private static string? Beda(string? tampil, string resmi) => tampil == resmi ? null : tampil;

    private static string YaTidak(bool nilai) => nilai ? KolomManualIku.Ya : KolomManualIku.Tidak;
}
