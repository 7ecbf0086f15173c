using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Pelaporan;

public sealed class BuktiDukungTests
{
    private static readonly PenggunaAktif Staf = new(1, "Staf", Peran.StafDivisi, "PAS");
    private static readonly DateTime Saat = new(2023, 4, 5, 2, 0, 0, DateTimeKind.Utc);
    private static readonly BerkasBukti Berkas = new("laporan.pdf", JenisBerkas.Pdf, 1234, new string('a', 64));

    public static TheoryData<PenggunaAktif> BukanPengumpul() =>
    [
        new(2, "Staf lain", Peran.StafDivisi, "IMI"),
        new(3, "Kadiv", Peran.KepalaDivisi, "PAS"),
        new(4, "Admin", Peran.Admin, null),
        new(5, "Pemantau", Peran.Pemantau, null),
    ];

    [Fact]
    public void TambahBerkas_StafDivisi_TercatatSiapaDanKapan()
    {
        var hasil = BuktiDukung.TambahBerkas(Contoh.Indikator(Contoh.Langsung()), Triwulan.II, Berkas, "  ", Staf, Saat, out var bukti);

        Assert.True(hasil.Sukses);
        Assert.Equal((JenisBukti.Berkas, Triwulan.II, "laporan.pdf", 1234L, null), (bukti!.Jenis, bukti.Triwulan, bukti.NamaAsli, bukti.Ukuran, bukti.Keterangan));
        Assert.Equal((1, "Staf", Saat), (bukti.DiunggahOlehId, bukti.DiunggahOleh, bukti.DiunggahPada));
    }

    [Theory]
    [MemberData(nameof(BukanPengumpul))]
    public void TambahDanHapus_BukanStafDivisiItu_Ditolak(PenggunaAktif siapa)
    {
        var indikator = Contoh.Indikator(Contoh.Langsung());
        Assert.False(BuktiDukung.TambahBerkas(indikator, Triwulan.I, Berkas, null, siapa, Saat, out var bukti).Sukses);
        Assert.Null(bukti);
        Assert.False(BuktiDukung.TambahTautan(indikator, Triwulan.I, "https://contoh.go.id", null, siapa, Saat, out _).Sukses);
        Assert.False(Satu().Hapus(null, null, siapa, Saat).Sukses);
    }

    [Fact]
    public void Urungkan_OlehYangMenghapusDalamBatasnya_SepertiSemula()
    {
        var bukti = Satu();
        Assert.Equal("Data dukung ini tidak sedang dihapus.", bukti.Urungkan(Staf, Saat).Pesan);
        Assert.True(bukti.Hapus(null, null, Staf, Saat).Sukses);

        Assert.Equal("Data dukung ini dihapus Staf. Hanya yang menghapus yang dapat mengurungkannya.", bukti.Urungkan(Staf with { Id = 9 }, Saat).Pesan);
        Assert.NotNull(bukti.Urungkan(Staf with { KodeDivisi = "IMI" }, Saat).Pesan);
        Assert.NotNull(bukti.Urungkan(Staf, Saat + BuktiDukung.BatasUrung + TimeSpan.FromSeconds(1)).Pesan);
        Assert.NotNull(bukti.DihapusPada);

        Assert.True(bukti.Urungkan(Staf, Saat + BuktiDukung.BatasUrung).Sukses);
        Assert.Equal((null, null, null), (bukti.DihapusOlehId, bukti.DihapusOleh, bukti.DihapusPada));
    }

    [Fact]
    public void PakaiLagi_TriwulanBerikutnya_BuktiTersendiriDenganIsiSama()
    {
        var lama = Satu();

        Assert.True(lama.PakaiLagi(lama.Triwulan + 1, Staf, Saat.AddDays(90), out var baru).Sukses);

        Assert.NotSame(lama, baru);
        Assert.Equal(
            (lama.Triwulan + 1, lama.Sidik, lama.NamaAsli, lama.Keterangan, Saat.AddDays(90)),
            (baru!.Triwulan, baru.Sidik, baru.NamaAsli, baru.Keterangan, baru.DiunggahPada));
        Assert.NotNull(lama.PakaiLagi(lama.Triwulan, Staf, Saat, out _).Pesan);
        Assert.NotNull(lama.PakaiLagi(lama.Triwulan + 1, Staf with { KodeDivisi = "IMI" }, Saat, out _).Pesan);
        Assert.True(lama.Hapus(null, null, Staf, Saat).Sukses);
        Assert.NotNull(lama.PakaiLagi(lama.Triwulan + 1, Staf, Saat, out _).Pesan);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(StatusRealisasi.Draf, true)]
    [InlineData(StatusRealisasi.Dikembalikan, true)]
    [InlineData(StatusRealisasi.Diajukan, false)]
    [InlineData(StatusRealisasi.Diverifikasi, false)]
    [InlineData(StatusRealisasi.Disetujui, false)]
    public void Hapus_MenurutStatus_HanyaSelamaDapatDiisi(StatusRealisasi? status, bool boleh)
    {
        var bukti = Satu();

        var hasil = bukti.Hapus(status, null, Staf, Saat);

        Assert.Equal(boleh, hasil.Sukses);
        Assert.Equal(boleh ? (1, "Staf", Saat) : (null, null, null), (bukti.DihapusOlehId, bukti.DihapusOleh, bukti.DihapusPada));
        Assert.False(bukti.Hapus(null, null, Staf, Saat).Sukses && boleh);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10 * 1024 * 1024, true)]
    [InlineData((10 * 1024 * 1024) + 1, false)]
    public void TambahBerkas_Ukuran_SampaiSepuluhMegabita(long ukuran, bool boleh) => Assert.Equal(
        boleh, BuktiDukung.TambahBerkas(Contoh.Indikator(Contoh.Langsung()), Triwulan.I, Berkas with { Ukuran = ukuran }, null, Staf, Saat, out _).Sukses);

    [Theory]
    [InlineData("https://drive.google.com/file/d/1?usp=sharing", true)]
    [InlineData("  HTTP://contoh.go.id/a%20b ", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript://contoh.go.id/%0Aalert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("data:text/html,<script>alert(1)</script>", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://contoh.go.id/a", false)]
    [InlineData("//contoh.go.id/a", false)]
    [InlineData("https:contoh.go.id", false)]
    [InlineData("https://", false)]
    [InlineData("https://bank.go.id@jahat.example/", false)]
    [InlineData("https://contoh.go.id\\@jahat.example/", false)]
    [InlineData("https://contoh.go.id/\u202Efdp", false)]
    [InlineData("https://contoh.go.id/a b", false)]
    [InlineData("drive.google.com/file", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TambahTautan_HanyaAlamatWebLengkap(string? tautan, bool boleh)
    {
        var hasil = BuktiDukung.TambahTautan(Contoh.Indikator(Contoh.Langsung()), Triwulan.I, tautan, null, Staf, Saat, out var bukti);

        Assert.Equal((boleh, boleh), (hasil.Sukses, bukti is not null));
    }

    [Fact]
    public void TambahTautan_TerlaluPanjang_Ditolak() =>
        Assert.False(TautanBukti.Periksa("https://contoh.go.id/" + new string('a', TautanBukti.Panjang)).Sukses);

    [Theory]
    [InlineData("laporan.pdf", "laporan.pdf")]
    [InlineData("../../appsettings.json", "appsettings.json")]
    [InlineData(@"C:\Users\x\laporan akhir.pdf", "laporan akhir.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("a\r\nb\0.pdf", "ab.pdf")]
    [InlineData("lapo\"ran'.pdf", "lapo\"ran'.pdf")]
    [InlineData(" . ", "")]
    [InlineData(null, "")]
    public void Bersihkan_NamaBerkas_TanpaFolderDanKarakterTersembunyi(string? nama, string harapan) => Assert.Equal(harapan, BerkasBukti.Bersihkan(nama));

    [Fact]
    public void Bersihkan_NamaPanjang_AkhiranTetap()
    {
        var hasil = BerkasBukti.Bersihkan(new string('é', 300) + ".pdf");

        Assert.Equal(BerkasBukti.PanjangNama, hasil.Length);
        Assert.EndsWith("é.pdf", hasil, StringComparison.Ordinal);
    }

    [Fact]
    public void TampakBagi_SebelumDanSesudahDiajukan_SepertiAngkanya()
    {
        PenggunaAktif kakanwil = new(9, "Kakanwil", Peran.KepalaKanwil, null), kadiv = new(8, "Kadiv", Peran.KepalaDivisi, "PAS"), lain = new(7, "Lain", Peran.KepalaDivisi, "IMI");
        foreach (var status in new StatusRealisasi?[] { null, StatusRealisasi.Draf, StatusRealisasi.Dikembalikan, StatusRealisasi.Diajukan, StatusRealisasi.Diverifikasi, StatusRealisasi.Disetujui })
        {
            Assert.True(BuktiDukung.TampakBagi(Staf, "PAS", status));
            Assert.True(BuktiDukung.TampakBagi(kadiv, "PAS", status));
            Assert.False(BuktiDukung.TampakBagi(lain, "PAS", status));
            Assert.Equal(status?.SudahDiajukan() == true, BuktiDukung.TampakBagi(kakanwil, "PAS", status));
        }
    }

    private static BuktiDukung Satu()
    {
        BuktiDukung.TambahBerkas(Contoh.Indikator(Contoh.Langsung()), Triwulan.I, Berkas, null, Staf, Saat, out var bukti);
        return bukti!;
    }
}
