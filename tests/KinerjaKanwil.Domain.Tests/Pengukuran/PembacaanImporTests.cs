using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>What a row of a file says, and what would become of it.</summary>
public sealed class PembacaanImporTests
{
    private static readonly NilaiIsian Tersimpan = new(5, 10, null, false, null, "kendala lama", "tindak lama");

    public static TheoryData<JenisSel, string, decimal, string?> Angka => new()
    {
        { JenisSel.Teks, "98,75", 98.75m, null },
        { JenisSel.Teks, "98.75", 98.75m, "Dibaca sebagai 98,75" },
        { JenisSel.Teks, "1.234", 1234m, "Dibaca sebagai 1.234 (ribuan)" },
        { JenisSel.Angka, "98.75", 98.75m, null },
        { JenisSel.Angka, "0.28999999999999998", 0.29m, null },
        { JenisSel.Angka, "9.8750000000000000E1", 98.75m, null },
        { JenisSel.Angka, "33.333333333333336", 33.3333m, "Dibulatkan menjadi 33,3333" },
        { JenisSel.Persen, "0.9", 90m, "Dibaca sebagai 90 (sel berformat persen)" },
        { JenisSel.Persen, "0.90124999999999999", 90.125m, "Dibaca sebagai 90,125 (sel berformat persen)" },
        { JenisSel.Persen, "0.33333333333333331", 33.3333m, "Dibulatkan menjadi 33,3333 (sel berformat persen)" },
    };

    public static TheoryData<JenisSel, string, string> BukanAngka => new()
    {
        { JenisSel.Teks, "98.7.5", "\"98.7.5\" bukan angka. Contoh: 98,75" },
        { JenisSel.Teks, "98,75123", "Paling banyak 4 angka di belakang koma" },
        { JenisSel.Angka, "1E400", "Angka terlalu besar. Paling banyak 14 angka di depan koma" },
        { JenisSel.Angka, "-1E400", "Angka terlalu besar. Paling banyak 14 angka di depan koma" },
        { JenisSel.Angka, "1E14", "Angka terlalu besar. Paling banyak 14 angka di depan koma" },
        { JenisSel.Persen, "1E13", "Angka terlalu besar. Paling banyak 14 angka di depan koma" },
        { JenisSel.Angka, "NaN", "\"NaN\" bukan angka. Contoh: 98,75" },
        { JenisSel.Angka, "x", "\"x\" bukan angka. Contoh: 98,75" },
        { JenisSel.Angka, "-3", "Angka tidak boleh negatif" },
        { JenisSel.Tanggal, "45210", "berisi tanggal, bukan angka. Ubah format selnya menjadi Umum, lalu ketik angkanya lagi" },
        { JenisSel.Logika, "1", "berisi BENAR atau SALAH, bukan angka. Contoh: 98,75" },
        { JenisSel.Galat, "#N/A", "berisi galat #N/A. Ketik angkanya" },
        { JenisSel.Teks, "t/b", "pilih Ya pada kolom Tidak berlaku dan isi alasannya" },
    };

    [Theory]
    [MemberData(nameof(Angka))]
    public void Baca_Angka_SepertiTampilDiSel(JenisSel jenis, string isi, decimal nilai, string? catatan)
    {
        var bacaan = PembacaanImpor.Baca(Baris((BidangImpor.Nilai, jenis, isi)), Contoh.Langsung(), NilaiIsian.Kosong, kosongkan: false);

        Assert.Empty(bacaan.Galat);
        Assert.Equal(NilaiIsian.Kosong with { Nilai = nilai }, bacaan.Nilai);
        Assert.Equal(catatan, bacaan.Catatan.GetValueOrDefault(BidangImpor.Nilai));
    }

    [Theory]
    [MemberData(nameof(BukanAngka))]
    public void Baca_BukanAngka_SatuGalatDenganSelnya(JenisSel jenis, string isi, string pesan)
    {
        var bacaan = PembacaanImpor.Baca(Baris((BidangImpor.Nilai, jenis, isi)), Contoh.Langsung(), NilaiIsian.Kosong, kosongkan: false);

        var galat = Assert.Single(bacaan.Galat);
        Assert.Equal($"Sel C9: {pesan}", galat.Kalimat);
        Assert.Empty(bacaan.Catatan);
    }

    [Fact]
    public void Baca_SelKosong_TidakMengatakanApaPun() =>
        Assert.Equal(Tersimpan, PembacaanImpor.Baca(Baris(), Contoh.Rasio(), Tersimpan, kosongkan: false).Nilai);

    [Fact]
    public void Baca_SelKosongDenganCentang_Mengosongkan() =>
        Assert.Equal(NilaiIsian.Kosong, PembacaanImpor.Baca(Baris(), Contoh.Rasio(), Tersimpan, kosongkan: true).Nilai);

    [Fact]
    public void Baca_HanyaSatuSelTerisi_YangLainTetap() => Assert.Equal(
        Tersimpan with { Penyebut = 20 }, PembacaanImpor.Baca(Baris((BidangImpor.Penyebut, JenisSel.Angka, "20")), Contoh.Rasio(), Tersimpan, kosongkan: false).Nilai);

    [Fact]
    public void Baca_BerkasLamaTanpaKolomAnalisis_AnalisisTetapJugaBilaSelKosongMengosongkan()
    {
        var tersimpan = Tersimpan with { Analisis = "Naik karena dua layanan baru." };
        var utuh = Baris();
        var lama = utuh with { Sel = utuh.Sel.Where(s => s.Key != BidangImpor.Analisis).ToDictionary(s => s.Key, s => s.Value) };

        Assert.Equal(tersimpan.Analisis, PembacaanImpor.Baca(lama, Contoh.Rasio(), tersimpan, kosongkan: true).Nilai.Analisis);
        Assert.Null(PembacaanImpor.Baca(utuh, Contoh.Rasio(), tersimpan, kosongkan: true).Nilai.Analisis);
        Assert.Equal(tersimpan, PembacaanImpor.Baca(utuh, Contoh.Rasio(), tersimpan, kosongkan: false).Nilai);
    }

    [Theory]
    [InlineData("Ya", true)]
    [InlineData(" x ", true)]
    [InlineData("TIDAK", false)]
    [InlineData("-", false)]
    public void Baca_TidakBerlaku_KataYangDipakaiOrang(string kata, bool harapan) => Assert.Equal(
        harapan,
        PembacaanImpor.Baca(
            Baris((BidangImpor.TidakBerlaku, JenisSel.Teks, kata), (BidangImpor.AlasanTidakBerlaku, JenisSel.Teks, "alasan")), Contoh.Langsung(), NilaiIsian.Kosong, false).Nilai.TidakBerlaku);

    [Fact]
    public void Baca_TidakBerlakuDicabut_AlasanLamaIkutHilang()
    {
        var lama = NilaiIsian.Kosong with { TidakBerlaku = true, AlasanTidakBerlaku = "belum ada" };
        var baris = Baris((BidangImpor.TidakBerlaku, JenisSel.Teks, "Tidak"), (BidangImpor.Nilai, JenisSel.Angka, "3"));

        var bacaan = PembacaanImpor.Baca(baris, Contoh.Langsung(), lama, kosongkan: false);

        Assert.Empty(bacaan.Galat);
        Assert.Equal(NilaiIsian.Kosong with { Nilai = 3 }, bacaan.Nilai);
    }

    [Fact]
    public void Baca_TidakBerlakuSementaraAngkaMasihTersimpan_DitolakBukanDihapus()
    {
        var baris = Baris((BidangImpor.TidakBerlaku, JenisSel.Teks, "Ya"), (BidangImpor.AlasanTidakBerlaku, JenisSel.Teks, "alasan"));

        Assert.Equal("Sel A9: Kosongkan angka, atau hapus tanda tidak berlaku", Assert.Single(PembacaanImpor.Baca(baris, Contoh.Rasio(), Tersimpan, false).Galat).Kalimat);
        Assert.Empty(PembacaanImpor.Baca(baris, Contoh.Rasio(), Tersimpan, kosongkan: true).Galat);
    }

    [Fact]
    public void Baca_TeksTerlaluPanjang_Galat() => Assert.Equal(
        "Sel G9: Kendala paling panjang 2.000 karakter",
        Assert.Single(PembacaanImpor.Baca(Baris((BidangImpor.Kendala, JenisSel.Teks, new string('a', 2001))), Contoh.Rasio(), Tersimpan, false).Galat).Kalimat);

    [Fact]
    public void Baca_AkhirBarisWindows_SepertiDiFormulir() => Assert.Equal(
        "satu\ndua", PembacaanImpor.Baca(Baris((BidangImpor.Kendala, JenisSel.Teks, " satu\r\ndua\r\n")), Contoh.Rasio(), Tersimpan, false).Nilai.Kendala);

    [Theory]
    [InlineData("", "", false, KeadaanBarisImpor.Sama)]
    [InlineData("", "lain", false, KeadaanBarisImpor.Sama)]
    [InlineData("", "", true, KeadaanBarisImpor.Sama)]
    [InlineData("20", "", false, KeadaanBarisImpor.Berubah)]
    [InlineData("20", "lain", false, KeadaanBarisImpor.Konflik)]
    [InlineData("20", "lain", true, KeadaanBarisImpor.Terkunci)]
    [InlineData("x", "lain", false, KeadaanBarisImpor.Bermasalah)]
    [InlineData("x", "", true, KeadaanBarisImpor.Terkunci)]
    public void Keadaan_MenurutIsiVersiDanKunci(string penyebut, string versi, bool terkunci, KeadaanBarisImpor harapan)
    {
        var baris = penyebut.Length == 0 ? Baris() : Baris((BidangImpor.Penyebut, JenisSel.Teks, penyebut));
        var bacaan = PembacaanImpor.Baca(baris, Contoh.Rasio(), Tersimpan, kosongkan: false);

        Assert.Equal(harapan, PembacaanImpor.Keadaan(baris, bacaan, Tersimpan, versi, terkunci));
    }

    private static BarisImpor Baris(params (BidangImpor Bidang, JenisSel Jenis, string Isi)[] sel) => new(
        "PAS.01.1", 9, "",
        BidangImporExtensions.Semua.ToDictionary(
            b => b,
            b => sel.FirstOrDefault(s => s.Bidang == b) is { Isi: { } isi } ada ? new SelImpor($"{(char)('A' + (int)b)}9", ada.Jenis, isi) : new SelImpor($"{(char)('A' + (int)b)}9", JenisSel.Kosong, "")));
}
