using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>Who may bring a file in, and how far it can be undone.</summary>
public sealed class BerkasImporTests
{
    private static readonly DateTime Saat = new(2024, 1, 8, 3, 0, 0, DateTimeKind.Utc);
    private static readonly PenggunaAktif Staf = new(7, "Staf", Peran.StafDivisi, "PAS");
    private static readonly JendelaPengisian Jendela = JendelaPengisian.TanpaJadwal(Triwulan.I, 2023, new DateOnly(2024, 1, 8));

    [Fact]
    public void Terima_DivisiLainAtauPeranLain_Ditolak()
    {
        foreach (var bukan in new[] { Staf with { KodeDivisi = "YAN" }, new PenggunaAktif(1, "Kadiv", Peran.KepalaDivisi, "PAS"), new PenggunaAktif(2, "Admin", Peran.Admin, null) })
        {
            Assert.False(BerkasImpor.Terima(Divisi(), Triwulan.I, "a.xlsx", new byte[1], [Baris()], bukan, Saat, out var impor).Sukses);
            Assert.Null(impor);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Terima_JumlahBaris_Terbatas(int jumlah, bool diterima) => Assert.Equal(
        diterima, BerkasImpor.Terima(Divisi(), Triwulan.I, "a.xlsx", new byte[1], [.. Enumerable.Repeat(Baris(), jumlah)], Staf, Saat, out _).Sukses);

    [Fact]
    public void Terapkan_HanyaSekali()
    {
        var impor = Impor();
        Assert.True(impor.Terapkan([], Staf, Saat).Sukses);
        Assert.Equal("Impor ini sudah diterapkan.", impor.Terapkan([], Staf, Saat).Pesan);
        Assert.Equal(StatusImpor.Diterapkan, impor.Status);
    }

    [Fact]
    public void Batalkan_MenurutWaktu()
    {
        var tepat = Impor();
        tepat.Terapkan([], Staf, Saat);
        Assert.True(tepat.Batalkan([], Staf, Saat.AddHours(24)).Sukses);
        Assert.Equal("Impor ini sudah dibatalkan.", tepat.Batalkan([], Staf, Saat.AddHours(24)).Pesan);

        var terlambat = Impor();
        terlambat.Terapkan([], Staf, Saat);
        Assert.False(terlambat.Batalkan([], Staf, Saat.AddHours(24).AddTicks(1)).Sukses);
        Assert.Equal(StatusImpor.Diterapkan, terlambat.Status);

        // What was never applied can be thrown away whenever, and not applied afterwards.
        var dibuang = Impor();
        Assert.True(dibuang.Batalkan([], Staf, Saat.AddDays(6)).Sukses);
        Assert.False(dibuang.Terapkan([], Staf, Saat.AddDays(6)).Sukses);
    }

    [Fact]
    public void DapatDikembalikan_HanyaSelamaMasihSepertiDiterapkan()
    {
        var impor = Impor();
        var nilai = NilaiIsian.Kosong with { Nilai = 3 };
        var realisasi = new Realisasi(Contoh.Indikator(Contoh.Langsung()), Triwulan.I);
        Assert.True(realisasi.Catat(nilai.SebagaiIsian(), Jendela, Staf, Saat).Sukses);
        var baris = new HasilBarisImpor
        {
            Kode = "PAS.01.1", Nomor = 9, Keadaan = KeadaanBarisImpor.Berubah, Sebelum = NilaiIsian.Kosong, Sesudah = NilaiIsian.Dari(realisasi.Isian), Status = realisasi.Status,
        };
        impor.Terapkan([baris], Staf, Saat);

        Assert.True(impor.DapatDikembalikan(baris, realisasi).Sukses);
        Assert.False(impor.DapatDikembalikan(baris, null).Sukses);
        Assert.False(impor.DapatDikembalikan(baris with { Sesudah = null }, realisasi).Sukses);

        var rekan = Staf with { Id = 8, Nama = "Rekan" };
        realisasi.Catat(realisasi.Isian, Jendela, rekan, Saat);
        Assert.Equal("Sudah diubah lagi oleh Rekan.", impor.DapatDikembalikan(baris, realisasi).Pesan);
        realisasi.Catat((nilai with { Nilai = 4 }).SebagaiIsian(), Jendela, Staf, Saat);
        Assert.Equal("Sudah diubah lagi oleh Staf.", impor.DapatDikembalikan(baris, realisasi).Pesan);
        Assert.Equal("Sudah berstatus Draf.", impor.DapatDikembalikan(baris with { Status = StatusRealisasi.Dikembalikan }, realisasi).Pesan);
    }

    [Fact]
    public void NilaiIsian_AngkaSama_SamaWalaupunDitulisLain() => Assert.Equal(NilaiIsian.Kosong with { Nilai = 82m }, NilaiIsian.Kosong with { Nilai = 82.0m });

    private static BerkasImpor Impor()
    {
        Assert.True(BerkasImpor.Terima(Divisi(), Triwulan.I, "a.xlsx", new byte[1], [Baris()], Staf, Saat, out var impor).Sukses);
        return impor!;
    }

    private static BarisImpor Baris() => new("PAS.01.1", 9, "", new Dictionary<BidangImpor, SelImpor>());

    private static Divisi Divisi() => Contoh.Indikator(Contoh.Langsung()).Sasaran.Divisi;
}
