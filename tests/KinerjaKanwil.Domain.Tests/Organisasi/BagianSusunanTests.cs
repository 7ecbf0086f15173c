using CsCheck;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Organisasi;

/// <summary>What happens to divisions, sasaran and indicators over the year (ADR 0023).</summary>
public sealed class BagianSusunanTests
{
    private static readonly DateTime Saat = new(2023, 7, 3, 2, 0, 0, DateTimeKind.Utc);
    private static readonly PenggunaAktif Admin = new(1, "Admin Program", Peran.Admin, null);
    private static readonly PenggunaAktif Kakanwil = new(2, "Kepala Kantor", Peran.KepalaKanwil, null);
    private static readonly PemakaianSusunan TakTerpakai = new();

    [Fact]
    public void Arsipkan_AngkaResmi_PerluAlasan()
    {
        var indikator = Contoh.Indikator(Contoh.Langsung());
        var pemakaian = new PemakaianSusunan { Realisasi = 3, Resmi = 2 };

        var tanpa = indikator.Arsipkan(pemakaian, "  ", [], Admin, Saat);
        Assert.Equal("Isi alasan: 2 angka yang sudah disetujui tidak lagi dihitung dalam capaian tahun ini.", tanpa.Pesan);
        Assert.False(indikator.Diarsipkan);

        Assert.True(indikator.Arsipkan(pemakaian, " PK perubahan ", [], Admin, Saat).Sukses);
        Assert.Equal((Saat, "Admin Program", "PK perubahan", (TingkatSusunan?)null), (indikator.DiarsipkanPada, indikator.DiarsipkanOleh, indikator.AlasanArsip, indikator.ArsipMelalui));
    }

    [Fact]
    public void Arsipkan_TanpaAngkaResmi_AlasanBolehKosong()
    {
        var indikator = Contoh.Indikator(Contoh.Langsung());
        Assert.True(indikator.Arsipkan(new PemakaianSusunan { Realisasi = 1 }, null, [], Admin, Saat).Sukses);
        Assert.Null(indikator.AlasanArsip);
        Assert.False(indikator.Arsipkan(TakTerpakai, null, [], Admin, Saat).Sukses);
    }

    [Fact]
    public void Arsipkan_PeranLain_Ditolak()
    {
        var indikator = Contoh.Indikator(Contoh.Langsung());
        Assert.False(indikator.Arsipkan(TakTerpakai, "alasan", [], Kakanwil, Saat).Sukses);
        Assert.False(indikator.TetapkanKata(new KataIndikator("", "Nama", null, ""), Kakanwil, Saat).Sukses);
        Assert.False(indikator.BolehDihapus(TakTerpakai, Kakanwil).Sukses);
        Assert.False(BagianSusunan.Pindahkan([indikator], indikator, 1, Kakanwil).Sukses);
        Assert.False(indikator.Diarsipkan);
    }

    [Fact]
    public void Arsipkan_AlasanTerlaluPanjang_Ditolak() =>
        Assert.False(Contoh.Indikator(Contoh.Langsung()).Arsipkan(TakTerpakai, new string('a', BagianSusunan.PanjangAlasanArsip + 1), [], Admin, Saat).Sukses);

    [Fact]
    public void Arsipkan_DivisiBerpengguna_MenyebutSiapa()
    {
        var divisi = Contoh.Indikator(Contoh.Langsung()).Sasaran.Divisi;
        var hasil = divisi.Arsipkan(new PemakaianSusunan { Pengguna = ["Budi (budi)", "Sari (sari)"] }, "dilebur", [], Admin, Saat);
        Assert.Contains("2 pengguna aktif di divisi ini: Budi (budi), Sari (sari)", hasil.Pesan, StringComparison.Ordinal);
        Assert.False(divisi.Diarsipkan);
    }

    [Fact]
    public void Pulihkan_BersamaIsinya_YangDiarsipkanSendiriTetap()
    {
        var sendiri = Contoh.Indikator(Contoh.Langsung());
        var ikut = Contoh.Indikator(Contoh.Langsung());
        var (sasaran, divisi) = (ikut.Sasaran, ikut.Sasaran.Divisi);
        Assert.True(sendiri.Arsipkan(TakTerpakai, "sendiri", [], Admin, Saat).Sukses);
        Assert.True(divisi.Arsipkan(TakTerpakai, "dilebur", [sasaran, sendiri, ikut], Admin, Saat).Sukses);
        Assert.Equal((TingkatSusunan.Divisi, TingkatSusunan.Divisi, (TingkatSusunan?)null), (sasaran.ArsipMelalui, ikut.ArsipMelalui, sendiri.ArsipMelalui));
        Assert.Equal("sendiri", sendiri.AlasanArsip);

        Assert.Equal("Pulihkan divisinya dahulu: selama itu diarsipkan, isinya tidak dihitung.", sasaran.Pulihkan(divisi, [ikut], Admin).Pesan);
        Assert.True(divisi.Pulihkan(null, [sasaran, sendiri, ikut], Admin).Sukses);
        Assert.Equal((false, false, true), (sasaran.Diarsipkan, ikut.Diarsipkan, sendiri.Diarsipkan));
        Assert.False(divisi.Pulihkan(null, [], Admin).Sukses);
    }

    [Fact]
    public void IkutArsip_IndukDiarsipkan_TidakDihitung()
    {
        var indikator = Contoh.Indikator(Contoh.Langsung());
        indikator.IkutArsip(indikator.Sasaran);
        Assert.False(indikator.Diarsipkan);

        Assert.True(indikator.Sasaran.Arsipkan(TakTerpakai, "selesai", [], Admin, Saat).Sukses);
        indikator.IkutArsip(indikator.Sasaran);
        Assert.Equal((true, (TingkatSusunan?)TingkatSusunan.Sasaran), (indikator.Diarsipkan, indikator.ArsipMelalui));
    }

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    public void BolehDihapus_PernahDipakai_Tidak(int realisasi, int bukti, int perubahan, int isi)
    {
        var indikator = Contoh.Indikator(Contoh.Langsung());
        Assert.True(indikator.BolehDihapus(TakTerpakai, Admin).Sukses);
        Assert.False(indikator.BolehDihapus(new PemakaianSusunan { Realisasi = realisasi, Bukti = bukti, PerubahanTarget = perubahan, Isi = isi }, Admin).Sukses);
    }

    [Fact]
    public void Tambah_KodeDanNomor_TidakDipakaiDuaKali()
    {
        var ada = Contoh.Indikator(Contoh.Langsung());
        var kata = new KataIndikator("", "Persentase baru", null, "");
        Assert.True(ada.Arsipkan(TakTerpakai, null, [], Admin, Saat).Sukses);
        Assert.Equal("Nomor 3 sudah dipakai PAS.07.3 (diarsipkan).", IndikatorKinerja.Tambah(ada.Sasaran, 3, Contoh.Persen, kata, [ada], Admin, Saat, out var kembar).Pesan);
        Assert.Null(kembar);

        Assert.True(IndikatorKinerja.Tambah(ada.Sasaran, 4, Contoh.Persen, kata, [ada], Admin, Saat, out var baru).Sukses);
        Assert.Equal(("PAS.07.4", UraianIku.Kosong), (baru!.Kode, baru.Uraian));
        Assert.NotEmpty(PemeriksaIndikator.Periksa([new IndikatorDiperiksa(baru.Kode, baru.NamaResmi, baru.Manual, baru.Uraian, new NilaiTarget(null, null, null, null, null))], new()));

        Assert.Contains("sudah dipakai Divisi Pemasyarakatan", Divisi.Tambah(1, "PAS", "Nama", null, [ada.Sasaran.Divisi], Admin, Saat, out _).Pesan, StringComparison.Ordinal);
        Assert.Contains("sudah dipakai", SasaranKegiatan.Tambah(ada.Sasaran.Divisi, 7, "", "Nama", null, [ada.Sasaran], Admin, Saat, out _).Pesan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pas")]
    [InlineData("9PAS")]
    [InlineData("PAS/1")]
    [InlineData("")]
    [InlineData("PEMASYARAKATAN")]
    public void TambahDivisi_KodeJanggal_Ditolak(string kode) => Assert.False(Divisi.Tambah(1, kode, "Nama", null, [], Admin, Saat, out _).Sukses);

    [Fact]
    public void TetapkanNama_Divisi_KodeTetap()
    {
        var divisi = Contoh.Indikator(Contoh.Langsung()).Sasaran.Divisi;
        Assert.True(divisi.TetapkanNama("DIVISI PEMASYARAKATAN BARU", " ", Admin, Saat).Sukses);
        Assert.Equal(("PAS", "DIVISI PEMASYARAKATAN BARU", "DIVISI PEMASYARAKATAN BARU"), (divisi.Kode, divisi.NamaResmi, divisi.NamaTampil));

        divisi.Perbarui(2, "DARI BERKAS", "Dari berkas");
        Assert.Equal("DIVISI PEMASYARAKATAN BARU", divisi.NamaResmi);
        Assert.False(divisi.TetapkanNama("", null, Admin, Saat).Sukses);
        Assert.False(divisi.TetapkanNama(new string('a', Divisi.PanjangNama + 1), null, Admin, Saat).Sukses);
    }

    /// <summary>Whatever is moved where: everyone has one place, the moved one the wanted one, and the others keep their order.</summary>
    [Fact]
    public void Pindahkan_SelaluPermutasi_YangLainTetapBerurutan() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 11], Gen.Int[-2, 15], Gen.Int[0, 11], Gen.Int[-2, 15]).Sample((banyak, siapa1, tempat1, siapa2, tempat2) =>
        {
            var divisi = Contoh.Indikator(Contoh.Langsung()).Sasaran.Divisi;
            var kelompok = Enumerable.Range(1, banyak).Select(n => new SasaranKegiatan(divisi, n, "", $"Sasaran {n}", null)).ToList();
            foreach (var (siapa, tempat) in new[] { (kelompok[siapa1 % banyak], tempat1), (kelompok[siapa2 % banyak], tempat2) })
            {
                var sebelum = BagianSusunan.Berurutan(kelompok).Where(s => s != siapa).ToList();
                Assert.True(BagianSusunan.Pindahkan(kelompok, siapa, tempat, Admin).Sukses);
                var sesudah = BagianSusunan.Berurutan(kelompok).ToList();
                Assert.Equal(Enumerable.Range(1, banyak), sesudah.Select(s => s.Urut));
                Assert.Equal(Math.Clamp(tempat, 1, banyak), siapa.Urut);
                Assert.Equal(sebelum, sesudah.Where(s => s != siapa));
                Assert.Equal(Enumerable.Range(1, banyak), kelompok.Select(s => s.Nomor));
            }
        });

    [Fact]
    public void TaruhTerakhir_SetelahDiurutkan_DiBelakang()
    {
        var divisi = Contoh.Indikator(Contoh.Langsung()).Sasaran.Divisi;
        SasaranKegiatan[] kelompok = [new(divisi, 1, "", "A", null), new(divisi, 9, "", "B", null)];
        Assert.True(SasaranKegiatan.Tambah(divisi, 3, "", "C", null, kelompok, Admin, Saat, out var baru).Sukses);
        Assert.Equal(10, baru!.Urut);
        Assert.True(SasaranKegiatan.Tambah(divisi, 11, "", "D", null, [.. kelompok, baru], Admin, Saat, out var lagi).Sukses);
        Assert.Null(lagi!.Urutan);
    }
}
