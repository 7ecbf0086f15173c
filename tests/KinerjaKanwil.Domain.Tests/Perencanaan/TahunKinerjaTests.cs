using CsCheck;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class TahunKinerjaTests
{
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);
    private static readonly PenggunaAktif Staf = new(6, "Staf", Peran.StafDivisi, "PAS");
    private static readonly Penandatangan Lembar = new("KEPALA KANTOR WILAYAH,", "Secara elektronik oleh :", "MHD. JAHARI SITEPU", "196410081993031001");

    [Fact]
    public void Aktif_PalingBanyakSatu_YangLamaSelesaiYangNantiKembaliRencana()
    {
        TahunKinerja[] semua = [Tahun(2023), Tahun(2024), Tahun(2025)];
        semua[0].AktifkanBilaPertama(semua);
        semua[1].AktifkanBilaPertama(semua);
        Assert.Equal([StatusTahun.Aktif, StatusTahun.Rencana, StatusTahun.Rencana], semua.Select(t => t.Status));

        Assert.Null(semua[2].Aktifkan(semua, true, Admin).Pesan);
        Assert.Equal([StatusTahun.Selesai, StatusTahun.Rencana, StatusTahun.Aktif], semua.Select(t => t.Status));
        Assert.Null(semua[1].Aktifkan(semua, true, Admin).Pesan);
        Assert.Equal([StatusTahun.Selesai, StatusTahun.Aktif, StatusTahun.Rencana], semua.Select(t => t.Status));
        Assert.Equal(2024, TahunKinerja.Bawaan(semua)!.Tahun);
    }

    [Fact]
    public void Aktif_SetelahLangkahSembarang_TidakPernahLebihDariSatu() => Gen.Select(Gen.Int[0, 3], Gen.Bool).Array[0, 20].Sample(langkah =>
    {
        TahunKinerja[] semua = [Tahun(2022), Tahun(2023), Tahun(2024), Tahun(2025)];
        foreach (var (n, aktifkan) in langkah)
        {
            _ = aktifkan ? semua[n].Aktifkan(semua, true, Admin) : semua[n].Selesaikan(Admin);
            Assert.InRange(semua.Count(t => t.Status == StatusTahun.Aktif), 0, 1);
        }
    });

    [Fact]
    public void Aktifkan_TanpaIndikatorAtauTanpaHak_Ditolak()
    {
        var tahun = Tahun(2024);
        Assert.Contains("belum punya indikator", tahun.Aktifkan([tahun], false, Admin).Pesan, StringComparison.Ordinal);
        Assert.Equal("Peran Anda tidak dapat melakukan ini.", tahun.Aktifkan([tahun], true, Staf).Pesan);
        Assert.Equal("Tahun 2024 tidak sedang aktif.", tahun.Selesaikan(Admin).Pesan);
        Assert.Equal(StatusTahun.Rencana, tahun.Status);
    }

    [Fact]
    public void Bawaan_TanpaYangAktif_YangSelesaiTerbaruLaluRencanaTerbaru()
    {
        TahunKinerja[] semua = [Tahun(2023), Tahun(2024), Tahun(2025)];
        Assert.Equal(2025, TahunKinerja.Bawaan(semua)!.Tahun);
        semua[0].Aktifkan(semua, true, Admin);
        semua[0].Selesaikan(Admin);
        Assert.Equal(2023, TahunKinerja.Bawaan(semua)!.Tahun);
        Assert.Null(TahunKinerja.Bawaan([]));
    }

    [Fact]
    public void Jebakan19_TahunSelesai_TidakDiisiLagi_AlasannyaMenyebutSiapaYangDapatMembuka()
    {
        var tahun = Tahun(2023);
        tahun.AktifkanBilaPertama([]);
        Assert.True(tahun.Jendela(Triwulan.IV, "PAS", new DateOnly(2024, 1, 5)).DapatDiisi);
        tahun.Selesaikan(Admin);

        var jendela = tahun.Jendela(Triwulan.IV, "PAS", new DateOnly(2024, 1, 5));
        Assert.False(jendela.DapatDiisi);
        Assert.StartsWith("Tahun kinerja 2023 sudah selesai. Admin dapat", jendela.AlasanTerkunci, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-06-30", "KEPALA KANTOR WILAYAH,", "MHD. JAHARI SITEPU")]
    [InlineData("2023-07-01", "Plt. KEPALA KANTOR WILAYAH,", "BUDI")]
    [InlineData("2023-08-31", "Plt. KEPALA KANTOR WILAYAH,", "BUDI")]
    [InlineData("2023-09-01", "KEPALA KANTOR WILAYAH,", "CITRA")]
    [InlineData("2030-01-01", "KEPALA KANTOR WILAYAH,", "CITRA")]
    public void Jebakan20_PenandatanganMenurutTanggal(string hari, string jabatan, string nama)
    {
        var tahun = Tahun(2023);
        Assert.Null(tahun.TetapkanPejabat(Isian("BUDI", SebutanPejabat.Plt, new(2023, 7, 1), new(2023, 8, 31)), null, Admin).Pesan);
        Assert.Null(tahun.TetapkanPejabat(Isian("CITRA", SebutanPejabat.Definitif, new(2023, 9, 1), null), null, Admin).Pesan);

        var orang = tahun.PenandatanganPada(DateOnly.Parse(hari, System.Globalization.CultureInfo.InvariantCulture))!;
        Assert.Equal((jabatan, nama), (orang.Jabatan, orang.Nama));
    }

    [Fact]
    public void Pejabat_Bertabrakan_DitolakDenganMenyebutYangLain()
    {
        var tahun = Tahun(2023);
        tahun.TetapkanPejabat(Isian("BUDI", SebutanPejabat.Plh, new(2023, 7, 1), new(2023, 8, 31)), null, Admin);

        Assert.Contains("bertabrakan dengan BUDI (1 Juli 2023 sampai 31 Agustus 2023)",
            tahun.TetapkanPejabat(Isian("CITRA", SebutanPejabat.Definitif, new(2023, 8, 31), null), null, Admin).Pesan, StringComparison.Ordinal);
        Assert.Null(tahun.TetapkanPejabat(Isian("BUDI", SebutanPejabat.Plh, new(2023, 7, 5), new(2023, 9, 30)), 1, Admin).Pesan);
        Assert.Null(tahun.HapusPejabat(1, Admin).Pesan);
        Assert.Equal("Pejabat itu sudah dihapus.", tahun.HapusPejabat(1, Admin).Pesan);
        Assert.Equal(Lembar, tahun.PenandatanganPada(new(2023, 7, 10)));
    }

    [Fact]
    public void Pejabat_IsianSalah_SetiapBidangDisebut()
    {
        var salah = new IsianPejabat(new Penandatangan("", new string('x', 201), " ", "123"), SebutanPejabat.Definitif, new(2023, 7, 2), new(2023, 7, 1));
        Assert.Equal(["Jabatan", "Keterangan", "Nama", "Nip", "Sampai"], salah.Galat().Select(g => g.Bidang));
    }

    /// <summary>Whatever was accepted: on each day one person signs, and it is the one whose time holds that day.</summary>
    [Fact]
    public void Pejabat_Sembarang_PadaSatuHariSatuOrang() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 60], Gen.Bool).Array[1, 12].Sample(masa =>
        {
            var tahun = Tahun(2023);
            var awal = new DateOnly(2023, 1, 1);
            var diterima = new List<IsianPejabat>();
            foreach (var (mulai, lama, terbuka) in masa)
            {
                var isian = Isian($"ORANG {diterima.Count}", SebutanPejabat.Definitif, awal.AddDays(mulai), terbuka ? null : awal.AddDays(mulai + lama));
                if (tahun.TetapkanPejabat(isian, null, Admin).Sukses)
                {
                    diterima.Add(isian);
                }
            }

            for (var hari = awal; hari < awal.AddDays(400); hari = hari.AddDays(7))
            {
                var cocok = diterima.Where(d => d.Sejak <= hari && (d.Sampai is null || d.Sampai >= hari)).ToList();
                Assert.InRange(cocok.Count, 0, 1);
                Assert.Equal(cocok.SingleOrDefault()?.Orang.Nama ?? Lembar.Nama, tahun.PenandatanganPada(hari)!.Nama);
            }
        }, iter: 300);

    [Fact]
    public void TanpaPenandatangan_TidakAdaYangDicetak() =>
        Assert.Null(new TahunKinerja(2024, "JUDUL", "", Penandatangan.Kosong).PenandatanganPada(new(2024, 5, 1)));

    [Theory]
    [InlineData(0, 120, 100, 80, 91, 76, 66, 51, "")]
    [InlineData(0, 120, 80, 80, 91, 76, 66, 51, "AmbangHampir")]
    [InlineData(0, 120, 100, 80, 76, 76, 66, 51, "AmbangTinggi")]
    [InlineData(0, 120, 100, 80, 91, 76, 51, 66, "AmbangRendah")]
    [InlineData(0, 99, 98, 80, 91, 76, 66, 51, "BatasAtas")]
    [InlineData(60, 120, 100, 80, 91, 76, 66, 51, "AmbangRendah")]
    [InlineData(0, 110, 115, 80, 91, 76, 66, 51, "AmbangTercapai")]
    [InlineData(0, 120, 100, 80.005, 91, 76, 66, 51, "AmbangHampir")]
    [InlineData(-1, 120, 100, 80, 91, 76, 66, 51, "BatasBawah")]
    public void Pengaturan_HarusUrutDanDalamBatas(
        double bawah, double atas, double tercapai, double hampir, double st, double t, double s, double r, string bidang)
    {
        var galat = PemeriksaanPengaturan.Galat(new PengaturanCapaian
        {
            BatasBawah = (decimal)bawah, BatasAtas = (decimal)atas, AmbangTercapai = (decimal)tercapai, AmbangHampir = (decimal)hampir,
            AmbangSangatTinggi = (decimal)st, AmbangTinggi = (decimal)t, AmbangSedang = (decimal)s, AmbangRendah = (decimal)r,
        });
        Assert.Equal(bidang.Length == 0 ? [] : [bidang], galat.Select(g => g.Bidang).Distinct());
    }

    [Theory]
    [InlineData("", "NamaTinggi", "Isi nama predikat kedua.")]
    [InlineData("   ", "NamaTinggi", "Isi nama predikat kedua.")]
    [InlineData("sangat tinggi", "NamaTinggi", "Nama predikat kedua sama dengan yang pertama (Sangat Tinggi). Pakai nama yang berbeda.")]
    [InlineData("Sedang", "NamaSedang", "Nama predikat ketiga sama dengan yang kedua (Sedang). Pakai nama yang berbeda.")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "NamaTinggi", "Nama predikat kedua paling panjang 40 karakter.")]
    public void Pengaturan_NamaPredikat_TerisiBerbedaDanTidakTerlaluPanjang(string kedua, string bidang, string pesan)
    {
        var galat = PemeriksaanPengaturan.Galat(new PengaturanCapaian { NamaTinggi = kedua });
        Assert.Equal((bidang, pesan), Assert.Single(galat));
        Assert.Empty(PemeriksaanPengaturan.Galat(new PengaturanCapaian { NamaTinggi = "Memuaskan", NamaSedang = "Baik" }));
    }

    [Fact]
    public void Pengaturan_RumusTidakDikenal_Ditolak() =>
        Assert.Equal(nameof(PengaturanCapaian.RumusMinimal), Assert.Single(PemeriksaanPengaturan.Galat(new PengaturanCapaian { RumusMinimal = (RumusMinimal)7 })).Bidang);

    [Fact]
    public void AturCapaian_SesudahAdaRealisasi_PerluAlasan()
    {
        var tahun = Tahun(2023);
        var baru = tahun.Pengaturan with { AmbangTercapai = 95 };
        Assert.Contains("Isi alasan", tahun.AturCapaian(baru, true, " ", Admin).Pesan, StringComparison.Ordinal);
        Assert.Equal(100, tahun.Pengaturan.AmbangTercapai);
        Assert.Null(tahun.AturCapaian(baru, true, "Kebijakan pusat", Admin).Pesan);
        Assert.Equal((95m, "Kebijakan pusat"), (tahun.Pengaturan.AmbangTercapai, tahun.AlasanPengaturan));
        Assert.Equal("Pengaturan tidak berubah.", tahun.AturCapaian(baru, true, "Lagi", Admin).Pesan);
    }

    [Fact]
    public void Kepala_BarisDirapikan_KopKosongTidakDicetak()
    {
        var tahun = Tahun(2023);
        Assert.Null(tahun.UbahKepala("\r\n JUDUL \r\nBARIS DUA\r\n", " Dasar ", " \n ", Admin).Pesan);
        Assert.Equal(("JUDUL\nBARIS DUA", "Dasar", null), (tahun.JudulResmi, tahun.DasarHukum, tahun.KopSurat));
        Assert.NotNull(tahun.UbahKepala(" ", "", null, Admin).Pesan);
    }

    private static TahunKinerja Tahun(int tahun) => new(tahun, $"JUDUL {tahun}", "Dasar", Lembar);

    private static IsianPejabat Isian(string nama, SebutanPejabat sebutan, DateOnly sejak, DateOnly? sampai) =>
        new(new Penandatangan("KEPALA KANTOR WILAYAH,", "", nama, "197001011990011001"), sebutan, sejak, sampai);
}
