using System.Net;
using ClosedXML.Excel;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Features.ImporRealisasi;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.ImporLembarIku;

/// <summary>A sheet is looked at first and applied as it was shown, or not at all.</summary>
public sealed class ImporLembarTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    public static TheoryData<string, string> Salah => new()
    {
        { "nomor indikator ganda", "Sel D13: Nomor 1. sudah dipakai sel D11 di sasaran yang sama" },
        { "nomor sasaran ganda", "Sel B17: Nomor sasaran 1. sudah dipakai sel C16 di divisi yang sama" },
        { "tanpa judul divisi", "Sel B11: Baris ini tidak berada di bawah judul divisi" },
        { "gabungan terpecah", "Sel B16: Nomor 1. tidak punya sasaran di sebelahnya. Bila sel gabungannya terpecah" },
        { "indikator tanpa sasaran", "Sel D11: Indikator ini tidak punya sasaran" },
        { "sasaran tanpa indikator", "Sel C17: Sasaran Meningkatnya pemahaman KI tidak punya indikator" },
        { "target kosong", "Sel F11: Target kosong" },
        { "target aneh", "Sel F16: \"sesuai kebutuhan\" tidak dapat dibaca sebagai target" },
        { "target dua koma", "Sel F16: \"1.2.3 Layanan\" tidak dapat dibaca sebagai target" },
        { "persen kata", "Sel F17: \"85 persen\" tidak dapat dibaca sebagai target" },
        { "target pecahan", "Sel F16: Target tahun harus bilangan bulat: Layanan" },
        { "target lewat seratus", "Sel F17: Target tahun 185% tidak mungkin" },
        { "tanggal", "Sel F11: Berisi tanggal, bukan target" },
        { "nama kosong", "Sel D16: Nama indikator kosong, padahal targetnya (F16) berisi" },
        { "nama panjang", "Sel D16: Nama indikator paling panjang 1000 karakter" },
        { "tahun judul", "Judul lembar menyebut tahun 2025, sedangkan yang dipilih 2024" },
        { "tanpa judul", "Judul lembar tidak ditemukan" },
        { "tanpa dasar", "Dasar hukum tidak ditemukan" },
        { "tanpa tanda tangan", "Blok tanda tangan tidak ditemukan" },
        { "nip pendek", "NIP penandatangan \"1970\" bukan 18 angka" },
        { "divisi kembar", "Sel B15: DIVISI ADMINISTRASI sudah ada di sel B10" },
        { "divisi tanpa sasaran", "Sel B14: BAGIAN UMUM tidak punya sasaran" },
        { "baris contoh", "Sel D17: Baris contoh belum diganti" },
    };

    public static TheoryData<string, string> Ditolak => new()
    {
        { "tanpa tabel", "Berkas ini tidak memuat tabel IKU" },
        { "kosong", "Berkas ini kosong: tidak ada satu pun sel yang berisi" },
        { "tanpa target", "kolom TARGET tidak ada di baris kepala (baris 8)" },
        { "tanpa nomor", "kolom NO tidak ada di baris kepala (baris 8)" },
        { "target ganda", "kolom TARGET ada dua di baris 8" },
        { "rumus", "Lembar Lembar1, sel F11 berisi rumus" },
        { "bom", "terlalu padat" },
        { "sejuta baris", "terlalu besar" },
        { "makro", "makro tidak diterima" },
        { "sandi", "dilindungi kata sandi" },
        { "xls", "berformat lama (.xls)" },
        { "tautan", "tautan ke berkas atau sumber data lain" },
        { "nol", "Berkas kosong (0 byte)" },
    };

    [Fact]
    public async Task LembarBuatanKantor_TahunBaru_DibacaMenurutKepalaDanDiterapkan()
    {
        await using var sendiri = new AplikasiUji();
        var admin = await sendiri.SebagaiAsync("admin");
        var pratinjau = await admin.UnggahLembarAsync(LembarUji.Tangan(), "2024");

        Assert.True(pratinjau.Status == HttpStatusCode.OK, pratinjau.Teks);
        Assert.Equal("2 divisi · 3 sasaran · 4 indikator: 10 baru · 0 berubah · 0 sama · 0 tidak ada di berkas", pratinjau.TeksDari(".ringkasan-impor"));
        Assert.Contains("Target dibaca 3,1 (indeks)", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Target dibaca 90%. Dibaca sebagai 90 (sel berformat persen)", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Target dibaca 1.200 Layanan. Dibaca sebagai 1.200 (ribuan)", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Equal(1, await sendiri.DenganDatabaseAsync(db => db.TahunKinerja.CountAsync()));

        var sesudah = await (await pratinjau.TerapkanAsync()).IkutiAsync();
        Assert.Contains("Lembar IKU 2024 diterapkan", sesudah.Teks, StringComparison.Ordinal);
        Assert.Equal(
            """
            INDIKATOR KINERJA UTAMA DI LINGKUNGAN
            KANTOR WILAYAH TAHUN 2024|Berdasarkan Keputusan Menteri Nomor 1 Tahun 2020 tentang IKU|KEPALA KANTOR WILAYAH,|Ditandatangani secara elektronik oleh :|BUDI SANTOSO|197001011995031001
            ADM|1|DIVISI ADMINISTRASI|Divisi Administrasi
            KEK|2|DIVISI KEKAYAAN INTELEKTUAL|Divisi Kekayaan Intelektual
            ADM|1|1.|Terwujudnya layanan yang efektif
            KEK|1|1.|Terselenggaranya pelayanan KI
            KEK|2|2.|Meningkatnya pemahaman KI
            ADM.01.1|1|1.|Indeks kepuasan layanan|3,1 (indeks)|3.1
            ADM.01.2|2|2.|Persentase surat yang dijawab|90%|90
            KEK.01.1|1||Jumlah permohonan KI|1.200 Layanan|1200
            KEK.02.1|1||Persentase peserta yang lulus|85 %|85
            """.Replace("\r", "", StringComparison.Ordinal),
            await sendiri.PotretAsync(2024, denganManual: false));

        var jejak = await sendiri.DenganDatabaseAsync(db => db.CatatanAudit.AsNoTracking().Where(c => c.KunciEntitas.StartsWith("2024")).ToListAsync());
        Assert.Equal((14, "Impor", "admin"), (jejak.Count, Assert.Single(jejak.Select(j => j.Sumber).Distinct()), Assert.Single(jejak.Select(j => j.NamaPengguna.Split(' ')[0].ToLowerInvariant()).Distinct())));

        // Sent twice: the second finds it done.
        var kedua = await (await pratinjau.TerapkanAsync()).IkutiAsync();
        Assert.Contains("Lembar IKU 2024 sudah diterapkan", kedua.Teks, StringComparison.Ordinal);
        Assert.Equal(4, await sendiri.DenganDatabaseAsync(db => db.IndikatorKinerja.CountAsync(i => i.Kode.StartsWith("KEK") || i.TahunKinerjaId == 2)));
    }

    [Theory]
    [MemberData(nameof(Salah))]
    public async Task IsiSalah_DisebutSelnya_TidakAdaYangTersimpan(string kasus, string pesan)
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.UnggahLembarAsync(LembarUji.Tangan(l => Rusak(l, kasus)), "2024");

        Assert.Equal(HttpStatusCode.BadRequest, halaman.Status);
        Assert.Contains(halaman.Dokumen!.QuerySelectorAll(".ringkasan-galat li"), g => Halaman.TeksElemen(g).StartsWith(pesan, StringComparison.Ordinal));
        Assert.Empty(halaman.Dokumen.QuerySelectorAll("form#terapkan"));
        Assert.Equal(1, await app.DenganDatabaseAsync(db => db.TahunKinerja.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Ditolak))]
    public async Task BerkasYangBukanLembar_Ditolak(string kasus, string pesan)
    {
        var admin = await app.SebagaiAsync("admin");
        var baik = LembarUji.Tangan();
        var (isi, nama) = kasus switch
        {
            "tanpa tabel" => (LembarUji.Tangan(l => l.Row(8).Clear()), "lembar.xlsx"),
            "kosong" => (LembarUji.Ubah(baik, b => b.Worksheet(1).Clear()), "lembar.xlsx"),
            "tanpa target" => (LembarUji.Tangan(l => l.Cell("F8").SetValue("HASIL")), "lembar.xlsx"),
            "tanpa nomor" => (LembarUji.Tangan(l => l.Cell("B8").Clear()), "lembar.xlsx"),
            "target ganda" => (LembarUji.Tangan(l => l.Cell("E8").SetValue("Target 2024")), "lembar.xlsx"),
            "rumus" => (LembarUji.Tangan(l => l.Cell("F11").FormulaA1 = "1+1"), "lembar.xlsx"),
            "bom" => (BerkasBuruk.Bom(baik, 50L * 1024 * 1024), "lembar.xlsx"),
            "sejuta baris" => (BerkasBuruk.SejutaBaris(baik), "lembar.xlsx"),
            "makro" => (BerkasBuruk.DenganBagian(baik, "xl/vbaProject.bin"), "lembar.xlsx"),
            "sandi" => (BerkasBuruk.Bersandi(), "lembar.xlsx"),
            "xls" => (BerkasBuruk.Xls(), "lembar.xlsx"),
            "tautan" => (BerkasBuruk.DenganBagian(baik, "xl/externalLinks/externalLink1.xml"), "lembar.xlsx"),
            "nol" => (Array.Empty<byte>(), "lembar.xlsx"),
            _ => throw new ArgumentOutOfRangeException(nameof(kasus), kasus, null),
        };
        var halaman = await admin.UnggahLembarAsync(isi, "2024", nama);

        Assert.Equal(HttpStatusCode.BadRequest, halaman.Status);
        Assert.Contains(pesan, halaman.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
        Assert.Equal("2024", halaman.Bidang("#unggah-lembar").Single(b => b.Nama == "Tahun").Isi);
        Assert.Equal(1, await app.DenganDatabaseAsync(db => db.TahunKinerja.CountAsync()));
    }

    [Fact]
    public async Task TahunTidakMasukAkal_Ditolak()
    {
        var halaman = await (await app.SebagaiAsync("admin")).UnggahLembarAsync(LembarUji.Tangan(), "duaribu");
        Assert.Equal((HttpStatusCode.BadRequest, "Isi tahun kinerja, misalnya 2024"), (halaman.Status, halaman.TeksDari("#Tahun-galat")));
    }

    [Fact]
    public async Task TahunYangAda_PerubahanDiperlihatkan_YangDilaporkanDanYangHilangTetap()
    {
        await using var sendiri = new AplikasiUji();
        var admin = await sendiri.SebagaiAsync("admin");
        await (await (await (await sendiri.SebagaiAsync("staf.yan")).LihatAsync("/realisasi/2023/tw1/YAN")).KirimAsync(("YAN.10.2.Nilai", "1"), ("aksi", "ajukan"))).IkutiAsync();
        var ekspor = LembarUji.Ubah(await admin.EksporAsync(), b =>
        {
            var lembar = b.Worksheet("IKU 2023");
            lembar.Cari("Jumlah kab/kota peduli HAM").CellRight().SetValue("5 Instansi Pemerintah");
            lembar.Cari("Jumlah permohonan KI yang difasilitasi kantor wilayah").CellRight().SetValue("150 Layanan");
            lembar.Cari("1. Persentase pengaduan yang diselesaikan").SetValue("1. Persentase pengaduan yang tuntas");
            lembar.Row(lembar.Cari("3. persentase narapidana yang mendapatkan hak integrasi").Address.RowNumber).Delete();
        });
        var pratinjau = await admin.UnggahLembarAsync(ekspor, "2023");

        Assert.Equal("4 divisi · 22 sasaran · 60 indikator: 0 baru · 2 berubah · 85 sama · 1 tidak ada di berkas", pratinjau.TeksDari(".ringkasan-impor"));
        string Baris(string kode) => Halaman.TeksElemen(pratinjau.Dokumen!.QuerySelectorAll("tbody tr").Single(b => b.QuerySelector("td")!.TextContent == kode));
        Assert.Contains("nama resmi: Persentase pengaduan yang diselesaikan → Persentase pengaduan yang tuntas", Baris("PAS.07.1"), StringComparison.Ordinal);
        Assert.Contains("target resmi: 133 Layanan → 150 Layanan", Baris("YAN.03.1"), StringComparison.Ordinal);
        Assert.Contains("nilai tahunan: 133 → 150", Baris("YAN.03.1"), StringComparison.Ordinal);
        Assert.Contains("Target tetap 3 Instansi Pemerintah: sudah ada realisasi yang diajukan", Baris("YAN.10.2"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada di berkas Tetap tersimpan, tidak dihapus", Baris("PAS.03.3"), StringComparison.Ordinal);

        await (await pratinjau.TerapkanAsync()).IkutiAsync();
        var isi = await sendiri.PotretAsync(2023);
        Assert.Contains("YAN.03.1|1||Jumlah permohonan KI yang difasilitasi kantor wilayah|150 Layanan|150", isi, StringComparison.Ordinal);
        Assert.Contains("|3 Instansi Pemerintah|3", isi, StringComparison.Ordinal);
        Assert.Contains("PAS.03.3|3|3.|persentase narapidana yang mendapatkan hak integrasi|85%|85", isi, StringComparison.Ordinal);
        Assert.Contains("PAS.03.4|4|4.|persentase narapidana yang mendapatkan hak Pendidikan|85%|85", isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DivisiBergantiNamaAtauBertambah_KodeDanNomornyaTetap()
    {
        var admin = await app.SebagaiAsync("admin");
        var ekspor = LembarUji.Ubah(await admin.EksporAsync(), b =>
        {
            var lembar = b.Worksheet("IKU 2023");
            lembar.Cari("3. DIVISI KEIMIGRASIAN").SetValue("3. DIVISI IMIGRASI");
            var nip = lembar.Cari("KEPALA KANTOR WILAYAH,").Address.RowNumber;
            lembar.Row(nip).InsertRowsAbove(2);
            lembar.Cell(nip, 1).SetValue("5. DIVISI HAK ASASI MANUSIA");
            lembar.Cell(nip + 1, 1).SetValue("1.");
            lembar.Cell(nip + 1, 2).SetValue("Meningkatnya pemahaman HAM");
            lembar.Cell(nip + 1, 3).SetValue("Jumlah kegiatan HAM");
            lembar.Cell(nip + 1, 4).SetValue("4 Kegiatan");
        });
        var pratinjau = await admin.UnggahLembarAsync(ekspor, "2023");
        Assert.Equal("5 divisi · 23 sasaran · 62 indikator: 3 baru · 1 berubah · 87 sama · 0 tidak ada di berkas", pratinjau.TeksDari(".ringkasan-impor"));
        Assert.Contains("nama resmi: DIVISI KEIMIGRASIAN → DIVISI IMIGRASI", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("HAK.01.1 Jumlah kegiatan HAM", pratinjau.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataBerubahSejakPratinjau_409_LaluYangBaruDapatDiterapkan()
    {
        await using var sendiri = new AplikasiUji();
        var admin = await sendiri.SebagaiAsync("admin");
        var ekspor = LembarUji.Ubah(await admin.EksporAsync(), b =>
            b.Worksheet("IKU 2023").Cari("Jumlah permohonan KI yang difasilitasi kantor wilayah").CellRight().SetValue("150 Layanan"));
        var pratinjau = await admin.UnggahLembarAsync(ekspor, "2023");
        await (await (await (await sendiri.SebagaiAsync("staf.yan")).LihatAsync("/realisasi/2023/tw1/YAN")).KirimAsync(("YAN.03.1.Nilai", "30"), ("aksi", "ajukan"))).IkutiAsync();

        var ditolak = await pratinjau.TerapkanAsync();
        Assert.Equal(HttpStatusCode.Conflict, ditolak.Status);
        Assert.Contains("berubah sejak halaman ini dibuka. Belum ada yang diterapkan", ditolak.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains("Target tetap 133 Layanan", ditolak.Teks, StringComparison.Ordinal);
        Assert.Contains("133 Layanan|133", await sendiri.PotretAsync(2023), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PratinjauKedaluwarsaAtauDiubah_Ditolak()
    {
        await using var sendiri = new AplikasiUji();
        var admin = await sendiri.SebagaiAsync("admin");
        var pratinjau = await admin.UnggahLembarAsync(LembarUji.Tangan(), "2024");
        Assert.Equal(HttpStatusCode.BadRequest, (await pratinjau.KirimFormAsync("form#terapkan", ("Isi", "bukan-segel"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await pratinjau.KirimFormAsync("form#terapkan", ("Isi", ""))).Status);
        sendiri.Jam.Advance(TimeSpan.FromMinutes(19));
        await admin.LihatAsync(LembarUji.Halaman);
        for (var n = 0; n < 6; n++)
        {
            // The session lives as long as somebody clicks; the preview does not.
            sendiri.Jam.Advance(TimeSpan.FromMinutes(19));
            await admin.LihatAsync(LembarUji.Halaman);
        }

        var tua = await pratinjau.TerapkanAsync();
        Assert.Equal(HttpStatusCode.BadRequest, tua.Status);
        Assert.Contains("sudah kedaluwarsa", tua.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
        Assert.Equal(1, await sendiri.DenganDatabaseAsync(db => db.TahunKinerja.CountAsync()));
    }

    [Fact]
    public async Task LembarManual_SalahIsi_DisebutSelnya()
    {
        var admin = await app.SebagaiAsync("admin");
        var ekspor = LembarUji.Ubah(await admin.EksporAsync(), b =>
        {
            var lembar = b.Worksheet("Manual IKU");
            lembar.Cell(2, lembar.Cari("Polaritas").Address.ColumnNumber).SetValue("Naik");
            lembar.Cell(3, lembar.Cari("Skala tertinggi").Address.ColumnNumber).SetValue("banyak");
            lembar.Cell(4, lembar.Cari("Bukti wajib").Address.ColumnNumber).SetValue("mungkin");
            lembar.Cell(6, 1).SetValue(lembar.Cell(5, 1).GetString());
        });
        var halaman = await admin.UnggahLembarAsync(ekspor, "2023");
        var galat = halaman.TeksDari(".ringkasan-galat");
        Assert.Contains("Sel R2 lembar Manual IKU: \"Naik\" bukan polaritas. Pilihannya: Maksimal, Minimal, Stabil.", galat, StringComparison.Ordinal);
        Assert.Contains("lembar Manual IKU: Masukkan angka", galat, StringComparison.Ordinal);
        Assert.Contains("lembar Manual IKU: Isi Ya atau Tidak.", galat, StringComparison.Ordinal);
        Assert.Contains("Sel A6 lembar Manual IKU: Kode PAS.02.2 sudah ada di baris 5", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LembarKosong_DiisiDanDiunggah_Terbaca()
    {
        var admin = await app.SebagaiAsync("admin");
        var kosong = await admin.Klien.GetByteArrayAsync(new Uri($"{LembarUji.Halaman}/kosong/2025", UriKind.Relative));
        var mentah = await admin.UnggahLembarAsync(kosong, "2025");
        Assert.Equal(HttpStatusCode.BadRequest, mentah.Status);
        Assert.Contains("Baris contoh belum diganti", mentah.Teks, StringComparison.Ordinal);

        var terisi = LembarUji.Ubah(kosong, b =>
        {
            foreach (var sel in b.Worksheet(1).CellsUsed())
            {
                sel.SetValue(sel.GetString().Replace("Contoh: ", "", StringComparison.Ordinal).Replace("18 angka", "197001011995031001", StringComparison.Ordinal).Replace("DIVISI …", "DIVISI UMUM", StringComparison.Ordinal));
            }
        });
        var pratinjau = await admin.UnggahLembarAsync(terisi, "2025");
        Assert.True(pratinjau.Status == HttpStatusCode.OK, pratinjau.Teks);
        Assert.Equal("2 divisi · 2 sasaran · 3 indikator: 8 baru · 0 berubah · 0 sama · 0 tidak ada di berkas", pratinjau.TeksDari(".ringkasan-impor"));
    }

    [Fact]
    public async Task HalamanKelola_MenautkanImporLembar() =>
        Assert.Contains("/kelola/impor-lembar", (await (await app.SebagaiAsync("admin")).LihatAsync("/kelola")).Isi, StringComparison.Ordinal);

    private static void Rusak(IXLWorksheet lembar, string kasus)
    {
        switch (kasus)
        {
            case "nomor indikator ganda": lembar.Cell("D13").SetValue("1. Persentase surat yang dijawab"); break;
            case "nomor sasaran ganda": lembar.Cell("B17").SetValue("1."); break;
            case "tanpa judul divisi": lembar.Cell("B10").Clear(); break;
            case "gabungan terpecah":
                lembar.Cell("C16").Clear();
                lembar.Range("B17:F17").Clear();
                lembar.Cell("C17").SetValue("Terselenggaranya pelayanan KI");
                lembar.Cell("D17").SetValue("Jumlah paten");
                lembar.Cell("F17").SetValue("3 Paten");
                break;
            case "indikator tanpa sasaran": lembar.Range("B11:C11").Clear(); break;
            case "sasaran tanpa indikator":
                lembar.Range("D17:F17").Clear();
                lembar.Cell("B18").SetValue("3.");
                lembar.Cell("C18").SetValue("Sasaran lain");
                lembar.Cell("D18").SetValue("Jumlah merek");
                lembar.Cell("F18").SetValue("2 Merek");
                break;
            case "target kosong": lembar.Cell("F11").Clear(); break;
            case "target aneh": lembar.Cell("F16").SetValue("sesuai kebutuhan"); break;
            case "target dua koma": lembar.Cell("F16").SetValue("1.2.3 Layanan"); break;
            case "persen kata": lembar.Cell("F17").SetValue("85 persen"); break;
            case "target pecahan": lembar.Cell("F16").SetValue("1,5 Layanan"); break;
            case "target lewat seratus": lembar.Cell("F17").SetValue("185%"); break;
            case "tanggal":
                lembar.Cell("F11").SetValue(45000);
                lembar.Cell("F11").Style.NumberFormat.Format = "dd/mm/yyyy";
                break;
            case "nama kosong": lembar.Cell("D16").Clear(); break;
            case "nama panjang": lembar.Cell("D16").SetValue(new string('a', 1001)); break;
            case "tahun judul": lembar.Cell("B2").SetValue("INDIKATOR KINERJA UTAMA TAHUN 2025"); break;
            case "tanpa judul": lembar.Range("B1:B2").Clear(); break;
            case "tanpa dasar": lembar.Cell("B4").Clear(); break;
            case "tanpa tanda tangan": lembar.Cell("E25").Clear(); break;
            case "nip pendek": lembar.Cell("E25").SetValue("NIP. 1970"); break;
            case "divisi kembar": lembar.Cell("B15").SetValue("2. DIVISI ADMINISTRASI"); break;
            case "divisi tanpa sasaran": lembar.Cell("B14").SetValue("C. BAGIAN UMUM"); break;
            case "baris contoh": lembar.Cell("D17").SetValue("Contoh: Persentase"); break;
            default: throw new ArgumentOutOfRangeException(nameof(kasus), kasus, null);
        }
    }
}
