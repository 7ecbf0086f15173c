using ClosedXML.Excel;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// How to read the workbook: when and by whom it was made, from which figures, by which policy. It also holds the two bounds that
/// the formulas of the capaian sheet refer to by name.
/// </summary>
internal sealed class LembarKeteranganWriter(IXLWorksheet lembar, PermintaanEkspor permintaan)
{
    private const double Ukuran = 9;
    private static readonly double[] Lebar = [26, 50, 26, 26, 40];

    private readonly CakupanMatriks cakupan = permintaan.Cakupan;
    private int baris = 1;

    /// <summary>Writes everything.</summary>
    public void Tulis()
    {
        for (var kolom = 1; kolom <= Lebar.Length; kolom++)
        {
            lembar.Column(kolom).Width = Lebar[kolom - 1];
        }

        lembar.ShowGridLines = false;
        Judul("KETERANGAN", 13);
        TulisAsal();
        TulisKebijakan(cakupan.Rekap.Tahun.Pengaturan);
        TulisIstilah();
        TulisPerubahanTarget();
        TulisIndikator();
        AturHalaman();
    }

    private void TulisAsal()
    {
        Judul("Asal data", 10);
        Pasangan("Tahun kinerja", cakupan.Rekap.Tahun.Tahun.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Pasangan("Kantor", permintaan.Kantor);
        Pasangan("Diekspor pada", permintaan.WaktuTampil);
        Pasangan("Diekspor oleh", permintaan.Oleh);
        Pasangan("Data", cakupan.NamaSumber + (cakupan.AdaSementara ? $" – {CakupanMatriks.TandaSementara}: ada angka yang belum disetujui" : ""));
        Pasangan("Sampai dengan", cakupan.Sampai.Nama());
        Pasangan("Jumlah indikator", $"{cakupan.Rekap.Semua.Count} indikator, {cakupan.Rekap.Divisi.Sum(d => d.Sasaran.Count)} sasaran, {cakupan.Rekap.Divisi.Count} divisi");
        baris++;
    }

    private void TulisKebijakan(PengaturanCapaian p)
    {
        Judul("Kebijakan perhitungan", 10);
        Batas("Batas bawah capaian (%)", p.BatasBawah, RumusSel.BatasBawah);
        Batas("Batas atas capaian (%)", p.BatasAtas, RumusSel.BatasAtas);
        Pasangan("Status", $"Tercapai mulai {FormatAngka.Ringkas(p.AmbangTercapai)}; hampir tercapai mulai {FormatAngka.Ringkas(p.AmbangHampir)}; di bawahnya tidak tercapai.");
        Pasangan("Predikat rata-rata", $"{p.NamaSangatTinggi} mulai {FormatAngka.Ringkas(p.AmbangSangatTinggi)}; {p.NamaTinggi} mulai {FormatAngka.Ringkas(p.AmbangTinggi)}; {p.NamaSedang} mulai {FormatAngka.Ringkas(p.AmbangSedang)}; {p.NamaRendah} mulai {FormatAngka.Ringkas(p.AmbangRendah)}; di bawahnya {p.NamaSangatRendah}.");
        Pasangan("Pembulatan", "Capaian dihitung sampai empat angka di belakang koma dan ditampilkan dua angka, setengah menjauhi nol. Realisasi tidak dibulatkan. Status ditentukan dari angka yang ditampilkan.");
        Pasangan("Polaritas Maksimal", "Makin tinggi makin baik: realisasi ÷ target × 100.");
        Pasangan("Polaritas Minimal", $"Makin rendah makin baik: {p.RumusMinimal.Uraian()}.{(p.RumusMinimal == RumusMinimal.B ? " Realisasi 0 tidak dapat dihitung." : "")} Target 0: (terburuk − realisasi) ÷ terburuk × 100. Target negatif: realisasi ÷ target × 100.");
        Pasangan("Capaian penuh", p.KonversiSemua
            ? $"Indikator yang tidak dapat melampaui targetnya dinilai {FormatAngka.Ringkas(p.BatasAtas)} bila targetnya tercapai."
            : $"Dinilai {FormatAngka.Ringkas(p.BatasAtas)} hanya pada indikator yang Manual IKU-nya menyebut demikian.");
        Pasangan("Polaritas Stabil", "Makin dekat ke target makin baik: kedekatan 90 bernilai 100, kedekatan 100 bernilai 120.");
        Pasangan("Rata-rata", "Rata-rata capaian indikator yang punya angka. Kata-kata di kolom capaian tidak ikut dihitung dan tidak dianggap 0.");
        Pasangan("Rata-rata belum lengkap", "Rata-rata tidak diberi tanda tercapai selama masih ada indikator yang wajib diisi tetapi belum ada angkanya.");
        Pasangan("Capaian triwulan", "Dibandingkan dengan target triwulan. Target angka yang dijumlah adalah jumlah target triwulan sampai triwulan itu.");
        Pasangan("Capaian tahun", "Realisasi sampai triwulan terakhir yang dilaporkan, dibandingkan dengan target tahun.");
        baris++;
    }

    private void TulisIstilah()
    {
        Judul("Arti kata di kolom angka", 10);
        Pasangan(KeadaanNilai.BelumJatuhTempo.Nama(), "Triwulan belum berakhir.");
        Pasangan(KeadaanNilai.TidakAdaTarget.Nama(), "Periode itu tidak punya target. Bukan berarti tercapai, bukan pula 0.");
        Pasangan("Tercapai lebih awal", "Triwulan itu tidak punya target, tetapi target tahun sudah tercapai.");
        Pasangan(KeadaanNilai.BelumDiisi.Nama(), "Sudah jatuh tempo dan belum ada laporan yang dihitung.");
        Pasangan(KeadaanNilai.TerlambatBelumDiisi.Nama(), "Batas pengisian sudah lewat dan belum ada laporan yang dihitung.");
        Pasangan(KeadaanNilai.TidakBerlaku.Nama(), "Dinyatakan tidak berlaku, alasannya di kolom Keterangan.");
        Pasangan(KeadaanNilai.TidakDapatDihitung.Nama(), "Dilaporkan, tetapi tidak dapat dihitung: target 0, penyebut 0, realisasi 0 pada rumus target ÷ realisasi, atau triwulan sebelumnya belum diisi.");
        Pasangan(CakupanMatriks.TandaKosong, "Tidak ada angka yang diminta: triwulan sesudah periode laporan, atau tidak ada target dan tidak ada laporan.");
        Pasangan("mentah", "Capaian sebelum dibatasi. Capaian yang tampil 120,00 dengan mentah 588,24 berarti hasil hitungnya 588,24 dan dibatasi menjadi 120,00.");
        baris++;
    }

    /// <summary>Every PK perubahan; nothing where there is none.</summary>
    private void TulisPerubahanTarget()
    {
        var perubahan = cakupan.Rekap.Semua.SelectMany(i => i.VersiTarget.Where(v => v.Nomor > 0).Select(v => (Indikator: i, Versi: v))).ToList();
        if (perubahan.Count == 0)
        {
            return;
        }

        lembar.PageSetup.AddHorizontalPageBreak(baris - 1);
        Judul("Perubahan target", 10);
        KepalaTabel(["Kode", "Target", "Berlaku mulai", "Dasar", "Alasan"]);
        foreach (var (indikator, versi) in perubahan)
        {
            Baris(
            [
                indikator.Kode, $"PK perubahan {versi.Nomor}: {indikator.UraianPerubahan(versi)}", versi.BerlakuMulai.Nama(), versi.Catatan.Dasar ?? "–", versi.Catatan.Alasan,
            ]);
        }

        Pasangan("Triwulan yang disetujui", "Triwulan yang sudah disetujui tetap dinilai dengan target ketika disetujui. Perubahan tidak mengubahnya.");
        baris++;
    }

    private void KepalaTabel(string[] kepala)
    {
        for (var kolom = 1; kolom <= kepala.Length; kolom++)
        {
            lembar.Cell(baris, kolom).TulisTeks(kepala[kolom - 1]);
        }

        GayaBuku.Kepala(lembar.Range(baris, 1, baris, Lebar.Length));
        lembar.Row(baris++).Height = 16;
    }

    private void TulisIndikator()
    {
        Judul("Cara menghitung setiap indikator", 10);
        lembar.PageSetup.SetRowsToRepeatAtTop(baris, baris);
        KepalaTabel(["Kode", "Cara menghitung realisasi", "Pembilang", "Penyebut", "Catatan"]);
        foreach (var indikator in cakupan.Rekap.Semua)
        {
            Baris([indikator.Kode, Aturan(indikator), indikator.Manual.LabelPembilang, indikator.Manual.LabelPenyebut, indikator.Manual.Catatan]);
        }
    }

    private string Aturan(RekapIndikator indikator) => cakupan.Tahunan(indikator).Jelaskan()[0];

    private void Baris(string?[] isi)
    {
        var tinggi = 0.0;
        for (var kolom = 1; kolom <= isi.Length; kolom++)
        {
            lembar.Cell(baris, kolom).TulisTeks(isi[kolom - 1]);
            tinggi = Math.Max(tinggi, TinggiTeks.Hitung(isi[kolom - 1] ?? "", Lebar[kolom - 1], Ukuran));
        }

        Gaya(lembar.Range(baris, 1, baris, isi.Length));
        lembar.Row(baris++).Height = tinggi;
    }

    private void Pasangan(string nama, string isi)
    {
        lembar.Cell(baris, 1).TulisTeks(nama);
        lembar.Cell(baris, 1).Style.Font.Bold = true;
        lembar.Cell(baris, 2).TulisTeks(isi);
        lembar.Range(baris, 2, baris, Lebar.Length).Merge();
        Gaya(lembar.Range(baris, 1, baris, Lebar.Length));
        lembar.Row(baris++).Height = Math.Max(
            TinggiTeks.Hitung(nama, Lebar[0], Ukuran, tebal: true), TinggiTeks.Hitung(isi, Lebar.Skip(1).Sum(), Ukuran));
    }

    /// <summary>A bound as a number, under the name that the formulas use.</summary>
    private void Batas(string nama, decimal batas, string namaSel)
    {
        Pasangan(nama, "");
        var sel = lembar.Cell(baris - 1, 2);
        sel.SetValue(batas);
        sel.Style.NumberFormat.Format = "#,##0.00";
        sel.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        lembar.Workbook.NamedRanges.Add(namaSel, $"{lembar.Name}!{sel.Address.ToStringFixed()}");
    }

    private void Judul(string teks, double ukuran)
    {
        lembar.Cell(baris, 1).TulisTeks(teks);
        lembar.Cell(baris, 1).Style.Font.Bold = true;
        lembar.Cell(baris, 1).Style.Font.FontSize = ukuran;
        lembar.Row(baris++).Height = ukuran * 1.7;
    }

    private static void Gaya(IXLRange daerah)
    {
        GayaBuku.Garis(daerah);
        daerah.Style.Font.FontSize = Ukuran;
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    private void AturHalaman()
    {
        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A4Paper;
        halaman.PageOrientation = XLPageOrientation.Landscape;
        halaman.FitToPages(1, 0);
        halaman.Margins.Left = halaman.Margins.Right = 0.5;
        halaman.Margins.Top = halaman.Margins.Bottom = 0.6;
        halaman.FirstPageNumber = 1;
        halaman.Footer.Center.AddText("Halaman ");
        halaman.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
    }
}
