using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenetapanManual;

/// <summary>The Manual IKU page in the browser. Each test has an indicator of its own.</summary>
public sealed class PenetapanManualTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Isian = "/realisasi/2023/tw1/PAS";

    [Fact]
    public async Task Simpan_SemuaBidang_TersimpanDanTerlihatDiHalamanIndikator()
    {
        var admin = await app.SebagaiAsync("admin");
        var jawaban = await (await admin.LihatAsync(Alamat("YAN.09.3"))).KirimAsync(
            ("Definisi", "Nilai survei\r\nkepuasan penerima bantuan hukum."), ("AlasanPemilihan", "Mutu layanan"), ("RumusTertulis", "Rata-rata unsur survei"),
            ("SumberData", " Aplikasi survei "), ("PenanggungJawab", "Kepala Bidang Hukum"), ("Catatan", "Isi nilai survei terakhir"), ("BuktiWajib", "true"),
            ("SkalaMin", "25"), ("SkalaMaks", "100,5"), ("Polaritas", "Stabil"), ("SifatAngka", "Periodik"), ("Konsolidasi", "RataRata"));

        Assert.Contains("Manual IKU YAN.09.3 tersimpan.", (await jawaban.IkutiAsync()).Teks, StringComparison.Ordinal);
        var tersimpan = await TersimpanAsync("YAN.09.3");
        Assert.Equal(
            new ManualIku
            {
                Satuan = new Satuan(JenisSatuan.Indeks, "indeks"), CaraIsi = CaraIsi.Langsung, Polaritas = Polaritas.Stabil, SifatAngka = SifatAngka.Periodik,
                Konsolidasi = Konsolidasi.RataRata, SkalaMin = 25m, SkalaMaks = 100.5m, BuktiWajib = true, Catatan = "Isi nilai survei terakhir",
            },
            tersimpan.Manual);
        Assert.Equal(
            new UraianIku
            {
                Definisi = "Nilai survei\nkepuasan penerima bantuan hukum.", AlasanPemilihan = "Mutu layanan", RumusTertulis = "Rata-rata unsur survei",
                SumberData = "Aplikasi survei", PenanggungJawab = "Kepala Bidang Hukum",
            },
            tersimpan.Uraian);

        var halaman = await (await app.SebagaiAsync("staf.yan")).LihatAsync("/indikator/2023/YAN.09.3");
        Assert.Contains("Berlaku sejak 8 Januari 2024 10.00 WIB, ditetapkan Admin (contoh).", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Stabil: makin dekat ke target makin baik", halaman.Teks, StringComparison.Ordinal);
        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("a[href='/kelola/manual/2023/YAN.09.3']"));
        Assert.Contains("Aplikasi survei", (await admin.LihatAsync("/indikator/2023/YAN.09.3/manual")).Teks, StringComparison.Ordinal);
        Assert.Single((await admin.LihatAsync("/indikator/2023/YAN.09.3")).Dokumen!.QuerySelectorAll("a[href='/kelola/manual/2023/YAN.09.3']"));
        Assert.Contains("mengubah", (await admin.LihatAsync("/audit?indikator=YAN.09.3")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SkalaMaks", "1.2.3", "Masukkan angka, misalnya 98,75")]
    [InlineData("SkalaMaks", "0,5", "Skala tertinggi harus lebih besar dari skala terendah")]
    [InlineData("RealisasiTerburuk", "10", "Realisasi terburuk hanya dipakai bila makin rendah makin baik")]
    [InlineData("CaraIsi", "Rasio", "Rasio menghasilkan persen: pilih satuan persen, atau isi angka langsung")]
    [InlineData("Polaritas", "7", "tidak dapat dibaca")]
    [InlineData("Polaritas", "", "Pilih polaritas")]
    [InlineData("Polaritas", "Terbalik", "tidak dapat dibaca")]
    [InlineData("Satuan", " ", "Isi satuan")]
    public async Task Simpan_SatuGalat_400DanSemuaYangDiketikTetapAda(string bidang, string nilai, string pesan)
    {
        var sebelum = await TersimpanAsync("IMI.01.1");
        var jawaban = await (await (await app.SebagaiAsync("admin")).LihatAsync(Alamat("IMI.01.1"))).KirimAsync(
            ("Definisi", "Definisi yang sudah panjang diketik."), ("BuktiWajib", "true"), ("Konsolidasi", "RataRata"), (bidang, nilai));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains(pesan, jawaban.TeksDari($"#{bidang}-galat"), StringComparison.Ordinal);
        Assert.Contains(("Definisi", "Definisi yang sudah panjang diketik."), jawaban.Bidang("form.isian"));
        Assert.Contains(("BuktiWajib", "true"), jawaban.Bidang("form.isian"));
        Assert.Contains(("Konsolidasi", "RataRata"), jawaban.Bidang("form.isian"));
        Assert.Equal("ya", jawaban.Satu("form.isian").GetAttribute("data-kotor"));
        Assert.Equal(sebelum.Versi, (await TersimpanAsync("IMI.01.1")).Versi);
    }

    [Fact]
    public async Task Simpan_TeksTerlaluPanjang_DitolakDenganPanjangnya()
    {
        var jawaban = await (await (await app.SebagaiAsync("admin")).LihatAsync(Alamat("IMI.01.2"))).KirimAsync(("Definisi", new string('a', UraianIku.PanjangTeks + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Definisi paling panjang 2000 karakter; yang dikirim 2001", jawaban.TeksDari("#Definisi-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contoh_AturanDipilih_DihitungServerTanpaMenyimpan()
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat("PAS.09.1"));
        Assert.Contains("TW I 45/50, TW II 75/110 → s.d. TW II 68,18%", halaman.TeksDari("#contoh"), StringComparison.Ordinal);

        var jawaban = await halaman.KirimAsync(("SifatAngka", "Periodik"), ("Konsolidasi", "Jumlah"), ("Definisi", "Belum selesai"), ("Aksi", "contoh"));

        Assert.Equal(HttpStatusCode.OK, jawaban.Status);
        Assert.Contains("TW I 45/50, TW II 30/60 → s.d. TW II 68,18%; dengan target 85% capaiannya 80,21", jawaban.TeksDari("#contoh"), StringComparison.Ordinal);
        Assert.Contains(("Definisi", "Belum selesai"), jawaban.Bidang("form.isian"));
        Assert.Null((await TersimpanAsync("PAS.09.1")).Uraian.Definisi);
    }

    [Fact]
    public async Task Simpan_AdminLainMenyimpanDulu_409KeduaVersiTerlihatLaluDipilih()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat("PAS.04.1"));
        await (await (await admin.LihatAsync(Alamat("PAS.04.1"))).KirimAsync(("Definisi", "Definisi pertama"), ("SumberData", "Register"))).IkutiAsync();

        var konflik = await halaman.KirimAsync(("Definisi", "Definisi kedua"));

        Assert.Equal(HttpStatusCode.Conflict, konflik.Status);
        Assert.Contains("diubah Admin (contoh) pada 8 Januari 2024 10.00 WIB", konflik.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Contains("Definisi Definisi kedua Definisi pertama Sumber data (kosong) Register", konflik.TeksDari(".konflik table"), StringComparison.Ordinal);
        Assert.Equal("Definisi pertama", (await TersimpanAsync("PAS.04.1")).Uraian.Definisi);

        // Pressing Simpan again without a choice is no choice.
        Assert.Equal(HttpStatusCode.Conflict, (await konflik.KirimFormAsync("form.isian")).Status);
        var pilihan = konflik.Satu("button[name=Pilihan][value^='saya:']").GetAttribute("value")!;
        await (await konflik.KirimFormAsync("form.isian", ("Pilihan", pilihan))).IkutiAsync();
        Assert.Equal(("Definisi kedua", null), ((await TersimpanAsync("PAS.04.1")).Uraian.Definisi, (await TersimpanAsync("PAS.04.1")).Uraian.SumberData));

        var usang = await halaman.KirimAsync(("Definisi", "Definisi ketiga"));
        var tetap = await (await usang.KirimFormAsync("form.isian", ("Pilihan", "tersimpan"))).IkutiAsync();
        Assert.Contains("yang tersimpan tetap dipakai", tetap.Teks, StringComparison.Ordinal);
        Assert.Equal("Definisi kedua", (await TersimpanAsync("PAS.04.1")).Uraian.Definisi);

        // The choice was made against a version that is stored no more.
        Assert.Equal(HttpStatusCode.Conflict, (await konflik.KirimFormAsync("form.isian", ("Pilihan", pilihan), ("Definisi", "Keempat"))).Status);
    }

    [Fact]
    public async Task Simpan_SetelahRealisasiDiajukan_AturanTerkunciUraianMasihDapatDiubah()
    {
        var admin = await app.SebagaiAsync("admin");
        var terbuka = await admin.LihatAsync(Alamat("PAS.03.1"));
        Assert.NotEmpty(terbuka.Dokumen!.QuerySelectorAll("input[name=Polaritas]"));
        await AjukanAsync("PAS.03.1");

        // The page that was opened before still has the fields of the rule.
        var ditolak = await terbuka.KirimAsync(("Polaritas", "Minimal"), ("Definisi", "Definisi yang diketik"));
        Assert.Equal(HttpStatusCode.Locked, ditolak.Status);
        Assert.Contains("realisasi TW I diajukan sejak Anda membuka halaman ini", ditolak.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Contains("Polaritas makin rendah makin baik makin tinggi makin baik", ditolak.TeksDari(".konflik table"), StringComparison.Ordinal);
        Assert.Contains(("Definisi", "Definisi yang diketik"), ditolak.Bidang("form.isian"));
        Assert.Equal((Polaritas.Maksimal, null), ((await TersimpanAsync("PAS.03.1")).Manual.Polaritas, (await TersimpanAsync("PAS.03.1")).Uraian.Definisi));

        var terkunci = await admin.LihatAsync(Alamat("PAS.03.1"));
        Assert.Empty(terkunci.Dokumen!.QuerySelectorAll("input[name=Polaritas], input[name=Aturan], input[name=SkalaMin]"));
        Assert.Contains("Cara mengukur tidak dapat diubah lagi: realisasi TW I sudah diajukan.", terkunci.TeksDari("form .terkunci-alasan"), StringComparison.Ordinal);
        await (await terkunci.KirimAsync(("Definisi", "Definisi akhir"), ("LabelPembilang", "Narapidana bernilai baik"), ("BuktiWajib", "true"), ("Polaritas", "Minimal"))).IkutiAsync();

        var tersimpan = await TersimpanAsync("PAS.03.1");
        Assert.Equal(("Definisi akhir", "Narapidana bernilai baik", true), (tersimpan.Uraian.Definisi, tersimpan.Manual.LabelPembilang, tersimpan.Manual.BuktiWajib));
        Assert.Equal(Polaritas.Maksimal, tersimpan.Manual.Polaritas);
    }

    [Fact]
    public async Task Simpan_CaraIsiBerubahPadahalAdaDraf_DitolakAgarAngkaTidakTertinggal()
    {
        await (await (await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian)).KirimAsync(
            ("PAS.04.2.Pembilang", "8"), ("PAS.04.2.Penyebut", "10"), ("aksi", "simpan"))).IkutiAsync();

        var jawaban = await (await (await app.SebagaiAsync("admin")).LihatAsync(Alamat("PAS.04.2"))).KirimAsync(("CaraIsi", "Langsung"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("TW I sudah berisi angka", jawaban.TeksDari("#CaraIsi-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sunting_IndikatorDiTengah_MenautkanSebelumDanSesudahnya()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat("PAS.07.1"));

        Assert.Single(halaman.Dokumen!.QuerySelectorAll("a[rel=prev][href='/kelola/manual/2023/PAS.06.4']"));
        Assert.Single(halaman.Dokumen.QuerySelectorAll("a[rel=next][href='/kelola/manual/2023/PAS.07.2']"));
        Assert.Empty((await admin.LihatAsync(Alamat("ADM.01.1"))).Dokumen!.QuerySelectorAll("a[rel=prev]"));
        Assert.Empty((await admin.LihatAsync(Alamat("YAN.11.1"))).Dokumen!.QuerySelectorAll("a[rel=next]"));
    }

    [Fact]
    public async Task Isian_ManualIku_TampakDiBarisnyaTanpaKueriTambahan()
    {
        await (await (await (await app.SebagaiAsync("admin")).LihatAsync(Alamat("PAS.05.3"))).KirimAsync(
            ("Definisi", "Anak yang bersekolah <lagi>"), ("LabelPembilang", "Klien anak bersekolah"), ("LabelPenyebut", "Klien anak"))).IkutiAsync();
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.LihatAsync(Isian);
        app.Sql.Kosongkan();

        var halaman = await staf.LihatAsync(Isian);

        Assert.Equal(6, app.Sql.Perintah.Count);
        var manual = halaman.Dokumen!.QuerySelectorAll("tr.ada-panel details").Select(Halaman.TeksElemen).Single(t => t.StartsWith("Manual IKU untuk PAS.05.3", StringComparison.Ordinal));
        Assert.Contains("Definisi Anak yang bersekolah <lagi>", manual, StringComparison.Ordinal);
        Assert.Contains("Pembilang Klien anak bersekolah Penyebut Klien anak", manual, StringComparison.Ordinal);
        Assert.Contains("Maksimal: makin tinggi makin baik", manual, StringComparison.Ordinal);
        Assert.Equal(36, halaman.Dokumen.QuerySelectorAll("tr.ada-panel details dl").Length);

        // Nothing is said about what is not written.
        Assert.DoesNotContain("Sumber data", manual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifikasi_ManualIku_TampakDiBarisnya()
    {
        await (await (await (await app.SebagaiAsync("admin")).LihatAsync(Alamat("PAS.05.1"))).KirimAsync(
            ("RumusTertulis", "Klien bekerja dibagi klien usia produktif"), ("PenanggungJawab", "Kepala Bapas"), ("BuktiWajib", "true"))).IkutiAsync();
        await AjukanAsync("PAS.05.1", denganBukti: true);

        var halaman = await (await app.SebagaiAsync("kadiv.pas")).LihatAsync("/verifikasi/2023/tw1/PAS");

        var manual = halaman.Dokumen!.QuerySelectorAll("tr.baris-panel details").Select(Halaman.TeksElemen).Single(t => t.StartsWith("Manual IKU untuk PAS.05.1", StringComparison.Ordinal));
        Assert.Contains("Rumus Klien bekerja dibagi klien usia produktif", manual, StringComparison.Ordinal);
        Assert.Contains("Penanggung jawab Kepala Bapas", manual, StringComparison.Ordinal);
        Assert.Contains("Data dukung Wajib", manual, StringComparison.Ordinal);
    }

    private static string Alamat(string kode) => $"/kelola/manual/2023/{kode}";

    /// <summary>Hands in a row of TW I that meets its target.</summary>
    private async Task AjukanAsync(string kode, bool denganBukti = false)
    {
        var staf = await app.SebagaiAsync("staf.pas");
        if (denganBukti)
        {
            await (await (await staf.LihatAsync($"/bukti/2023/tw1/{kode}")).KirimFormAsync(
                "form[aria-labelledby=tambah-tautan]", ("Tautan", "https://contoh.go.id/rekap"))).IkutiAsync();
        }

        await (await (await staf.LihatAsync(Isian)).KirimAsync(($"{kode}.Pembilang", "100"), ($"{kode}.Penyebut", "100"), ("aksi", "ajukan"))).IkutiAsync();
    }

    private Task<IndikatorKinerja> TersimpanAsync(string kode) => app.DenganDatabaseAsync(db => db.IndikatorKinerja.AsNoTracking().SingleAsync(i => i.Kode == kode));
}
