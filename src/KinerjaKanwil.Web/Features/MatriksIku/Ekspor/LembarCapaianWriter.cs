using ClosedXML.Excel;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// The year's capaian: target, realisasi and capaian of every quarter and of the year, as formulas that an examiner can follow.
/// A3, because twenty columns on A4 would print at 5 points; the width is fitted, so A4 still prints it whole.
/// </summary>
internal sealed class LembarCapaianWriter(IXLWorksheet lembar, PermintaanEkspor permintaan, NilaiRumus nilai)
{
    private readonly CakupanMatriks cakupan = permintaan.Cakupan;
    private readonly TabelCapaian tabel = new(lembar, nilai);
    private readonly List<BlokSasaran> blok = [];
    private readonly List<BagianDivisi> bagian = [];
    private int baris = 1;
    private int barisKepala;

    /// <summary>Writes everything.</summary>
    public void Tulis()
    {
        tabel.AturKolom();
        TulisJudul();
        TulisKepala();
        foreach (var divisi in cakupan.Rekap.Divisi)
        {
            TulisDivisi(divisi);
        }

        baris = new RingkasanCapaianWriter(tabel, cakupan).TulisKanwil(baris, bagian);
        var akhir = tabel.TulisLegenda(baris + 1, cakupan.Rekap.Tahun.Pengaturan);
        AturHalaman(akhir);
    }

    private void TulisJudul()
    {
        tabel.Judul(baris++, $"CAPAIAN INDIKATOR KINERJA UTAMA TAHUN {cakupan.Rekap.Tahun.Tahun}", 13);
        tabel.Judul(baris++, permintaan.Kantor, 10);
        tabel.Judul(baris++, $"s.d. {cakupan.Sampai.Nama()} · {cakupan.NamaSumber} · diekspor {permintaan.WaktuTampil}", 9);
        if (cakupan.AdaSementara)
        {
            tabel.Sementara(baris++);
        }

        lembar.Row(baris++).Height = 6;
    }

    private void TulisKepala()
    {
        barisKepala = baris;
        tabel.Kepala(baris, cakupan);
        baris += 2;
        lembar.SheetView.Freeze(baris - 1, TabelCapaian.Indikator);
    }

    private void TulisDivisi(RekapDivisi divisi)
    {
        tabel.KepalaDivisi(baris++, $"{divisi.Nomor}. {divisi.NamaResmi}");
        var awal = baris;
        foreach (var sasaran in divisi.Sasaran)
        {
            TulisSasaran(sasaran);
        }

        bagian.Add(new BagianDivisi(divisi, awal, baris - 1, baris));
        new RingkasanCapaianWriter(tabel, cakupan).TulisDivisi(bagian[^1]);
        baris++;
    }

    private void TulisSasaran(RekapSasaran sasaran)
    {
        var awal = baris;
        var tinggi = new List<double>();
        foreach (var indikator in sasaran.Indikator)
        {
            tinggi.Add(TulisIndikator(indikator));
            baris++;
        }

        var nama = sasaran.Penanda.Length == 0 ? sasaran.NamaResmi : $"{sasaran.Penanda} {sasaran.NamaResmi}";
        lembar.Cell(awal, TabelCapaian.Sasaran).TulisTeks(nama);
        if (baris - awal > 1)
        {
            lembar.Range(awal, TabelCapaian.Sasaran, baris - 1, TabelCapaian.Sasaran).Merge();
        }

        blok.Add(new BlokSasaran(awal, tinggi, TabelCapaian.Tinggi(nama, TabelCapaian.Sasaran)).Muat());
        for (var n = 0; n < blok[^1].Tinggi.Count; n++)
        {
            lembar.Row(awal + n).Height = blok[^1].Tinggi[n];
        }

        tabel.GayaBaris(awal, baris - 1);
    }

    /// <returns>The height that the row needs.</returns>
    private double TulisIndikator(RekapIndikator indikator)
    {
        var nama = indikator.Penanda.Length == 0 ? indikator.NamaResmi : $"{indikator.Penanda} {indikator.NamaResmi}";
        var keterangan = string.Join('\n', cakupan.Keterangan(indikator));
        tabel.Teks(baris, TabelCapaian.Kode, indikator.Kode);
        tabel.Teks(baris, TabelCapaian.Indikator, nama);
        tabel.Teks(baris, TabelCapaian.Satuan, indikator.Manual.Satuan.Nama);
        tabel.Teks(baris, TabelCapaian.Polaritas, indikator.Manual.Polaritas.ToString());
        tabel.Teks(baris, TabelCapaian.Keterangan, keterangan);

        var tinggi = new[]
        {
            TabelCapaian.Tinggi(nama, TabelCapaian.Indikator),
            TabelCapaian.Tinggi(indikator.Manual.Satuan.Nama, TabelCapaian.Satuan),
            TabelCapaian.Tinggi(keterangan, TabelCapaian.Keterangan),
        }.Max();
        foreach (var triwulan in TriwulanExtensions.Semua)
        {
            // The plan of a later quarter is shown; its figures are not part of this report.
            var capaian = indikator.Triwulanan(triwulan, cakupan.Sumber);
            tinggi = Math.Max(tinggi, tabel.Periode(baris, TabelCapaian.Kolom(triwulan), capaian, cakupan.Termasuk(triwulan)));
        }

        return Math.Max(tinggi, tabel.Periode(baris, TabelCapaian.KolomTahun, cakupan.Tahunan(indikator), termasuk: true));
    }

    private void AturHalaman(int akhir)
    {
        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A3Paper;
        halaman.PageOrientation = XLPageOrientation.Landscape;
        halaman.FitToPages(1, 0);
        halaman.Margins.Top = 0.5;
        halaman.Margins.Bottom = 0.6;
        halaman.Margins.Left = 0.4;
        halaman.Margins.Right = 0.4;
        halaman.Margins.Header = 0.3;
        halaman.Margins.Footer = 0.3;
        halaman.CenterHorizontally = true;
        halaman.FirstPageNumber = 1;
        halaman.SetRowsToRepeatAtTop(barisKepala, barisKepala + 1);
        halaman.PrintAreas.Add(1, 1, akhir, TabelCapaian.Keterangan);
        halaman.Footer.Left.AddText(TeksSel.UntukKaki($"Capaian IKU {cakupan.Rekap.Tahun.Tahun} s.d. {cakupan.Sampai.Nama()}{(cakupan.AdaSementara ? " · " + CakupanMatriks.TandaSementara : "")}"));
        halaman.Footer.Center.AddText("Halaman ");
        halaman.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        halaman.Footer.Right.AddText(TeksSel.UntukKaki($"{permintaan.Oleh}, {permintaan.WaktuTampil}"));

        var pembagi = new PembagiHalaman(TabelCapaian.TinggiHalaman((0.5 + 0.6) * 72), lembar.Row(barisKepala).Height + lembar.Row(barisKepala + 1).Height);
        var awal = 1;
        foreach (var satu in blok)
        {
            // Headings stay with the rows below them, a mean stays with the rows above: both are counted with the block.
            var akhirBlok = bagian.Exists(b => b.BarisTerakhir == satu.BarisTerakhir) ? satu.BarisTerakhir + 1 : satu.BarisTerakhir;
            var atas = Enumerable.Range(awal, satu.BarisPertama - awal).Sum(b => lembar.Row(b).Height);
            satu.Bagi(pembagi, awal, atas, Enumerable.Range(satu.BarisTerakhir + 1, akhirBlok - satu.BarisTerakhir).Sum(b => lembar.Row(b).Height));
            awal = akhirBlok + 1;
        }

        pembagi.Tambah(awal, Enumerable.Range(awal, akhir - awal + 1).Sum(b => lembar.Row(b).Height));
        foreach (var pemisah in pembagi.Pemisah)
        {
            halaman.AddHorizontalPageBreak(pemisah);
        }
    }
}

/// <summary>Where a division stands in the table.</summary>
/// <param name="Divisi">The division.</param>
/// <param name="BarisPertama">Row of its first indicator.</param>
/// <param name="BarisTerakhir">Row of its last indicator.</param>
/// <param name="BarisRata">Row of its mean.</param>
internal sealed record BagianDivisi(RekapDivisi Divisi, int BarisPertama, int BarisTerakhir, int BarisRata);
