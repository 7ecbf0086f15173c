using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class PenyalinanTahunTests
{
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);
    private static readonly ManualIku Manual = new() { Satuan = new Satuan(JenisSatuan.Jumlah, "Layanan"), Konsolidasi = Konsolidasi.Jumlah, CaraIsi = CaraIsi.Langsung };

    [Fact]
    public void Salin_Semua_KodeManualTargetDanJadwalIkut_TanpaRealisasi()
    {
        var sumber = Sumber();
        var salinan = new PenyalinanTahun(sumber, Pilihan(sumber));
        Assert.Empty(salinan.Galat([2023]));
        var tahun = salinan.BuatTahun();
        var isi = salinan.BuatIsi(77);

        Assert.Equal((2024, "IKU TAHUN 2024", StatusTahun.Rencana), (tahun.Tahun, tahun.JudulResmi, tahun.Status));
        Assert.Equal("CITRA", tahun.PenandatanganPada(new(2024, 1, 1))!.Nama);
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 10)), (tahun.Jadwal.Single().Buka, tahun.Jadwal.Single().Tutup));
        Assert.Equal(["PAS.01.1", "PAS.01.2", "YAN.01.1"], isi.Indikator.Select(i => i.Kode));
        Assert.All(isi.Indikator, i => Assert.Equal((77, Manual), (i.TahunKinerjaId, i.Manual)));
        Assert.Equal(150, isi.Target.Single(t => t.Indikator.Kode == "PAS.01.1").Nilai.Tahunan);
        Assert.All(isi.Target, t => Assert.Equal((Target.NomorAwal, Triwulan.I), (t.Nomor, t.BerlakuMulai)));

        // The printed target is that of the PK perubahan, not of the beginning of the old year.
        Assert.Equal(["150 Layanan", "10 Layanan", "10 Layanan"], isi.Indikator.Select(i => i.TargetResmi));
        Assert.All(isi.Silsilah, s => Assert.Equal((JenisSilsilah.Berlanjut, s.Asal!.Kode), (s.Jenis, s.Tujuan!.Kode)));
        Assert.Equal(new RingkasanSalinan(2, 2, 3, 3, 1, 0, 0), salinan.Ringkas());
    }

    [Fact]
    public void Salin_DivisiDigantiNamaDanDitinggal_KepalaHurufBesar_YangDitinggalPindahKeluar()
    {
        var sumber = Sumber();
        var salinan = new PenyalinanTahun(sumber, Pilihan(sumber) with { Divisi = [new("YAN", " Divisi Pelayanan Hukum ")] });
        var isi = salinan.BuatIsi(77);

        var divisi = Assert.Single(isi.Divisi);
        Assert.Equal(("YAN", 1, "DIVISI PELAYANAN HUKUM", "Divisi Pelayanan Hukum"), (divisi.Kode, divisi.Nomor, divisi.NamaResmi, divisi.NamaTampil));
        Assert.Equal("YAN.01.1", Assert.Single(isi.Indikator).Kode);
        Assert.Equal(["PAS.01.1", "PAS.01.2"], isi.Silsilah.Where(s => s.Jenis == JenisSilsilah.PindahKeluar).Select(s => s.Asal!.Kode));
        Assert.All(isi.Silsilah.Where(s => s.Tujuan is null), s => Assert.Equal("Divisi Pemasyarakatan tidak ikut disalin ke tahun 2024.", s.Alasan));
        Assert.Equal((1, 2), (salinan.Ringkas().DivisiDitinggal, salinan.Ringkas().IndikatorDitinggal));
    }

    [Fact]
    public void Salin_TanpaPilihan_HanyaDivisiDenganBawaan()
    {
        var sumber = Sumber();
        var salinan = new PenyalinanTahun(sumber, Pilihan(sumber) with { Indikator = false, Jadwal = false, Penandatangan = false, Pengaturan = false });
        var (tahun, isi) = (salinan.BuatTahun(), salinan.BuatIsi(77));

        Assert.Equal((2, 0, 0, 0), (isi.Divisi.Count, isi.Indikator.Count, isi.Target.Count, isi.Silsilah.Count));
        Assert.Equal((new PengaturanCapaian(), 0), (tahun.Pengaturan, tahun.Jadwal.Count));
        Assert.Null(tahun.PenandatanganPada(new(2024, 1, 1)));
    }

    [Fact]
    public void Salin_TanpaTarget_IndikatorTanpaTarget_TercetakTanpaTarget()
    {
        var sumber = Sumber();
        var isi = new PenyalinanTahun(sumber, Pilihan(sumber) with { Target = false }).BuatIsi(77);
        Assert.All(isi.Target, t => Assert.Equal((null, ""), (t.Nilai.Tahunan, t.Indikator.TargetResmi)));
        Assert.Equal("20 Layanan", TargetTercetak.DenganSemula("", new RiwayatTarget([new VersiTarget(0, Triwulan.I, NilaiTarget.DariTahunan(20, Konsolidasi.Jumlah))]), 20, Manual.Satuan));
    }

    /// <summary>Also where only some of a group were moved: the others keep "by their number".</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Salin_UrutanYangDiatur_IkutUntukSasaranDanIndikator(bool sebagian)
    {
        var sumber = Sumber();
        var pas = sumber.Divisi[0];
        var kedua = new SasaranKegiatan(pas, 2, "2.", "Sasaran dua", null);
        var ketiga = new SasaranKegiatan(pas, 3, "3.", "Sasaran tiga", null);
        var tambahan = new IndikatorKinerja(sumber.Sasaran[0], 1, "PAS.01.3", 3, "3.", "Lagi", null, "10 Layanan", Manual);
        sumber = sumber with { Sasaran = [.. sumber.Sasaran, kedua, ketiga], Indikator = [.. sumber.Indikator, tambahan] };
        var sasaranPas = sumber.Sasaran.Where(s => s.Divisi == pas).ToList();
        var indikatorPas = sumber.Indikator.Where(i => i.Sasaran == sumber.Sasaran[0]).ToList();

        // The last to the front moves all; the second to the front leaves the third as it was.
        Assert.Null(BagianSusunan.Pindahkan(sasaranPas, sebagian ? kedua : ketiga, 1, Admin).Pesan);
        Assert.Null(BagianSusunan.Pindahkan(indikatorPas, indikatorPas[sebagian ? 1 : 2], 1, Admin).Pesan);
        Assert.Equal(sebagian, ketiga.Urutan is null && indikatorPas[2].Urutan is null);
        var isi = new PenyalinanTahun(sumber, Pilihan(sumber)).BuatIsi(77);

        Assert.Equal(sebagian ? [2, 1, 3] : [3, 1, 2], BagianSusunan.Berurutan(isi.Sasaran.Where(s => s.Divisi.Kode == "PAS")).Select(s => s.Nomor));
        Assert.Equal(
            sebagian ? ["PAS.01.2", "PAS.01.1", "PAS.01.3"] : ["PAS.01.3", "PAS.01.1", "PAS.01.2"],
            BagianSusunan.Berurutan(isi.Indikator.Where(i => i.Sasaran.Divisi.Kode == "PAS")).Select(i => i.Kode));
        Assert.Equal(indikatorPas.Select(i => i.Urutan), isi.Indikator.Where(i => i.Sasaran.Divisi.Kode == "PAS").Select(i => i.Urutan));
    }

    [Fact]
    public void Salin_Pengaturan_RumusKonversiDanNamaPredikatIkut()
    {
        var sumber = Sumber();
        var baru = sumber.Tahun.Pengaturan with { RumusMinimal = RumusMinimal.B, KonversiSemua = true, NamaTinggi = "Memuaskan" };
        Assert.Null(sumber.Tahun.AturCapaian(baru, false, null, Admin).Pesan);
        var salinan = new PenyalinanTahun(sumber, Pilihan(sumber)).BuatTahun();
        Assert.Equal(baru, salinan.Pengaturan);
        Assert.NotSame(baru, salinan.Pengaturan);
    }

    [Theory]
    [InlineData(2023, "Tahun kinerja 2023 sudah ada.")]
    [InlineData(2022, "Tahun baru harus sesudah 2023")]
    [InlineData(1999, "Isi tahun antara 2000 dan 2100.")]
    public void Salin_TahunTidakDapat_Ditolak(int tahun, string pesan)
    {
        var sumber = Sumber();
        var galat = new PenyalinanTahun(sumber, Pilihan(sumber) with { Tahun = tahun }).Galat([2023]);
        Assert.StartsWith(pesan, Assert.Single(galat).Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void Salin_TanpaDivisiAtauTanpaNama_Ditolak()
    {
        var sumber = Sumber();
        Assert.Equal("Divisi", Assert.Single(new PenyalinanTahun(sumber, Pilihan(sumber) with { Divisi = [] }).Galat([2023])).Bidang);
        Assert.Equal("Divisi", Assert.Single(new PenyalinanTahun(sumber, Pilihan(sumber) with { Divisi = [new("XYZ", "Lain")] }).Galat([2023])).Bidang);
        Assert.Equal("PAS", Assert.Single(new PenyalinanTahun(sumber, Pilihan(sumber) with { Divisi = [new("PAS", " "), new("YAN", "Y")] }).Galat([2023])).Bidang);
    }

    private static PilihanSalin Pilihan(SumberSalinan sumber) =>
        new() { Tahun = 2024, Divisi = [.. sumber.Divisi.Select(d => new DivisiDisalin(d.Kode, d.NamaTampil))] };

    private static SumberSalinan Sumber()
    {
        var tahun = new TahunKinerja(2023, "IKU TAHUN 2023", "Dasar", new Penandatangan("KEPALA,", "", "BUDI", "197001011990011001"));
        Assert.Null(tahun.TetapkanPejabat(new IsianPejabat(new("KEPALA,", "", "CITRA", "197001011990011001"), SebutanPejabat.Definitif, new(2023, 9, 1), null), null, Admin).Pesan);
        Assert.Null(tahun.TetapkanJadwal(new Dictionary<Triwulan, MasaPengisian?> { [Triwulan.IV] = new(new(2024, 1, 1), new(2024, 1, 10)) }, Admin).Pesan);
        Assert.Null(tahun.AturCapaian(tahun.Pengaturan with { BatasAtas = 110 }, false, null, Admin).Pesan);
        Divisi[] divisi = [new(1, "PAS", 1, "DIVISI PEMASYARAKATAN", "Divisi Pemasyarakatan"), new(1, "YAN", 2, "DIVISI PELAYANAN", "Divisi Pelayanan")];
        var sasaran = divisi.Select(d => new SasaranKegiatan(d, 1, "1.", "Sasaran", null)).ToList();
        IndikatorKinerja[] indikator =
        [
            new(sasaran[0], 1, "PAS.01.1", 1, "1.", "Satu", null, "133 Layanan", Manual), new(sasaran[0], 1, "PAS.01.2", 2, "2.", "Dua", null, "10 Layanan", Manual),
            new(sasaran[1], 1, "YAN.01.1", 1, "", "Tiga", null, "10 Layanan", Manual),
        ];
        return new SumberSalinan(tahun, divisi, sasaran, indikator, indikator.ToDictionary(i => i.Kode, i => NilaiTarget.DariTahunan(i.Kode == "PAS.01.1" ? 150 : 10, Konsolidasi.Jumlah)));
    }
}
