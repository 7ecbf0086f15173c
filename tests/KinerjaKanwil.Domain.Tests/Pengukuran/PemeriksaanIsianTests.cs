using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class PemeriksaanIsianTests
{
    private static readonly ManualIku Persentase = ManualIku.Bawaan(Persen);

    private static readonly ManualIku SkalaEmpat = ManualIku.Bawaan(Indeks) with { SkalaMin = 1m, SkalaMaks = 4m };

    private static readonly ManualIku SkalaSeratus = ManualIku.Bawaan(Indeks) with { SkalaMin = 0m, SkalaMaks = 100m };

    [Fact]
    public void UntukDraf_Kosong_TanpaGalat()
    {
        Assert.Empty(PemeriksaanIsian.UntukDraf(Persentase, new IsianRealisasi()));
        Assert.Empty(PemeriksaanIsian.UntukDraf(SkalaEmpat, new IsianRealisasi()));
        Assert.True(new IsianRealisasi().Kosong);
    }

    [Theory]
    [InlineData("45", null)]
    [InlineData(null, "50")]
    [InlineData("45", "50")]
    [InlineData("0", "50")]
    [InlineData("50", "50")]
    [InlineData("45,5", "50")]
    public void UntukDraf_RasioSahAtauBaruSetengah_TanpaGalat(string? pembilang, string? penyebut) =>
        Assert.Empty(PemeriksaanIsian.UntukDraf(Persentase, Isian(pembilang, penyebut)));

    [Fact]
    public void UntukDraf_Huruf_MintaAngka()
    {
        Galat(Persentase, Isian("abc", "50"), BagianIsian.Pembilang, "Masukkan angka, misalnya 98,75");
        Galat(Persentase, Isian("45", "1.2.3"), BagianIsian.Penyebut, "Masukkan angka, misalnya 98,75");
        Galat(SkalaEmpat, Isian("12abc"), BagianIsian.Nilai, "Masukkan angka, misalnya 98,75");
    }

    [Fact]
    public void UntukDraf_DuaGalat_DilaporkanKeduanya()
    {
        var galat = PemeriksaanIsian.UntukDraf(Persentase, Isian("abc", "x"));
        Assert.Equal([BagianIsian.Pembilang, BagianIsian.Penyebut], galat.Select(g => g.Bagian));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("5", "0")]
    [InlineData(null, "0")]
    public void UntukDraf_PenyebutNol_Ditolak(string? pembilang, string penyebut) =>
        Galat(Persentase, Isian(pembilang, penyebut), BagianIsian.Penyebut, "Penyebut tidak boleh 0. Bila tidak ada data, pilih Tidak berlaku.");

    [Fact]
    public void UntukDraf_PembilangLebihDariPenyebut_DitolakUntukBagianSaja()
    {
        Galat(Persentase, Isian("51", "50"), BagianIsian.Pembilang, "Pembilang tidak boleh lebih besar dari penyebut");
        Assert.Empty(PemeriksaanIsian.UntukDraf(Persentase with { Rumus = RumusRasio.Perbandingan }, Isian("51", "50")));
        Assert.Empty(PemeriksaanIsian.UntukDraf(Persentase with { Rumus = RumusRasio.Pertumbuhan }, Isian("51", "50")));
    }

    [Fact]
    public void UntukDraf_PembilangNegatif_HanyaUntukPertumbuhan()
    {
        Galat(Persentase, Isian("-1", "50"), BagianIsian.Pembilang, "Angka tidak boleh negatif");
        Assert.Empty(PemeriksaanIsian.UntukDraf(Persentase with { Rumus = RumusRasio.Pertumbuhan }, Isian("-1", "50")));
        Galat(Persentase with { Rumus = RumusRasio.Pertumbuhan }, Isian("1", "-50"), BagianIsian.Penyebut, "Angka tidak boleh negatif");
    }

    [Fact]
    public void UntukDraf_NilaiPadaIndikatorRasio_Ditolak() =>
        Galat(
            Persentase, Isian("45", "50") with { Nilai = BacaanAngka.Baca("90") }, BagianIsian.Nilai,
            "Indikator ini diisi dengan pembilang dan penyebut");

    [Theory]
    [InlineData("45", null)]
    [InlineData(null, "50")]
    public void UntukDraf_PembilangAtauPenyebutPadaIndikatorLangsung_Ditolak(string? pembilang, string? penyebut) =>
        Galat(SkalaEmpat, Isian(pembilang, penyebut), BagianIsian.Nilai, "Indikator ini diisi langsung, tanpa pembilang dan penyebut");

    [Fact]
    public void UntukDraf_82PadaSkala1Sampai4_Ditolak()
    {
        Galat(SkalaEmpat, Isian("82"), BagianIsian.Nilai, "82 di luar skala 1 sampai 4");
        Galat(SkalaEmpat, Isian("0,99"), BagianIsian.Nilai, "0,99 di luar skala 1 sampai 4");
        Assert.Empty(PemeriksaanIsian.UntukDraf(SkalaEmpat, Isian("1")));
        Assert.Empty(PemeriksaanIsian.UntukDraf(SkalaEmpat, Isian("4")));
        Assert.Empty(PemeriksaanIsian.UntukDraf(SkalaSeratus, Isian("82")));
    }

    [Fact]
    public void UntukDraf_SkalaSatuSisi_MenyebutSisiItu()
    {
        Galat(SkalaEmpat with { SkalaMaks = null }, Isian("0"), BagianIsian.Nilai, "Angka tidak boleh kurang dari 1");
        Galat(SkalaEmpat with { SkalaMin = null }, Isian("5"), BagianIsian.Nilai, "Angka tidak boleh lebih dari 4");
    }

    [Fact]
    public void UntukDraf_CacahNegatif_Ditolak() =>
        Galat(Cacah(), Isian("-1"), BagianIsian.Nilai, "Angka tidak boleh negatif");

    [Fact]
    public void UntukDraf_SkalaDiBawahNol_BolehNegatif() =>
        Assert.Empty(PemeriksaanIsian.UntukDraf(SkalaSeratus with { SkalaMin = -10m }, Isian("-5")));

    [Fact]
    public void UntukDraf_CacahPecahan_Ditolak()
    {
        Galat(Cacah(), Isian("1,5"), BagianIsian.Nilai, "Isi bilangan bulat: Layanan tidak dapat dihitung pecahan");
        Assert.Empty(PemeriksaanIsian.UntukDraf(Cacah(), Isian("1.234")));
        Assert.Empty(PemeriksaanIsian.UntukDraf(Cacah(), Isian("2,00")));
    }

    [Fact]
    public void UntukDraf_98Titik750PadaSkalaSeratus_MenawarkanBacaanLain() =>
        Galat(SkalaSeratus, Isian("98.750"), BagianIsian.Nilai, "98.750 dibaca sebagai sembilan puluh delapan ribu. Maksud Anda 98,75?");

    [Fact]
    public void UntukDraf_PembilangTitikTigaAngkaMelebihiPenyebut_MenawarkanBacaanLain() =>
        Galat(Persentase, Isian("98.750", "100"), BagianIsian.Pembilang, "98.750 dibaca sebagai sembilan puluh delapan ribu. Maksud Anda 98,75?");

    [Fact]
    public void UntukDraf_BacaanLainJugaDiLuarSkala_TidakDitawarkan()
    {
        Galat(SkalaEmpat, Isian("98.750"), BagianIsian.Nilai, "98.750 di luar skala 1 sampai 4");
        Galat(Persentase, Isian("98.750", "50"), BagianIsian.Pembilang, "Pembilang tidak boleh lebih besar dari penyebut");
    }

    [Theory]
    [InlineData("1.500", "seribu")]
    [InlineData("2.500", "dua ribu")]
    [InlineData("10.500", "sepuluh ribu")]
    [InlineData("11.500", "sebelas ribu")]
    [InlineData("19.500", "sembilan belas ribu")]
    [InlineData("20.500", "dua puluh ribu")]
    [InlineData("21.500", "dua puluh satu ribu")]
    [InlineData("100.500", "seratus ribu")]
    [InlineData("101.500", "seratus satu ribu")]
    [InlineData("215.500", "dua ratus lima belas ribu")]
    [InlineData("999.500", "sembilan ratus sembilan puluh sembilan ribu")]
    public void UntukDraf_Tawaran_MenyebutRibuanDenganKata(string teks, string kata)
    {
        var galat = Assert.Single(PemeriksaanIsian.UntukDraf(SkalaSeratus with { SkalaMaks = 1000m }, Isian(teks)));
        Assert.StartsWith($"{teks} dibaca sebagai {kata}. Maksud Anda ", galat.Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void UntukDraf_TidakBerlakuDenganAlasan_TanpaGalat() =>
        Assert.Empty(PemeriksaanIsian.UntukDraf(Persentase, new IsianRealisasi { TidakBerlaku = true, AlasanTidakBerlaku = "Tidak ada aduan" }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void UntukDraf_TidakBerlakuTanpaAlasan_MintaAlasan(string? alasan) =>
        Galat(
            Persentase, new IsianRealisasi { TidakBerlaku = true, AlasanTidakBerlaku = alasan }, BagianIsian.AlasanTidakBerlaku,
            "Isi alasan tidak berlaku");

    [Fact]
    public void UntukDraf_TidakBerlakuTapiAdaAngka_Ditolak()
    {
        const string pesan = "Kosongkan angka, atau hapus tanda tidak berlaku";
        Galat(Persentase, Isian("45", null) with { TidakBerlaku = true, AlasanTidakBerlaku = "x" }, BagianIsian.Pembilang, pesan);
        Galat(Persentase, Isian(null, "50") with { TidakBerlaku = true, AlasanTidakBerlaku = "x" }, BagianIsian.Pembilang, pesan);
        Galat(SkalaEmpat, Isian("0") with { TidakBerlaku = true, AlasanTidakBerlaku = "x" }, BagianIsian.Nilai, pesan);
    }

    [Fact]
    public void UntukDraf_AlasanTanpaTandaTidakBerlaku_Ditolak() =>
        Galat(
            Persentase, Isian("45", "50") with { AlasanTidakBerlaku = "Tidak ada aduan" }, BagianIsian.AlasanTidakBerlaku,
            "Tandai tidak berlaku, atau kosongkan alasannya");

    [Fact]
    public void UntukDraf_TbDiketikPadaAngka_MintaTandaDanAlasan() =>
        Galat(SkalaEmpat, Isian("t/b"), BagianIsian.Nilai, "Tandai tidak berlaku pada catatan baris ini dan isi alasannya");

    [Theory]
    [InlineData(null, null, "Isi pembilang", "Isi penyebut")]
    [InlineData("45", null, "Isi penyebut", null)]
    [InlineData(null, "50", "Isi pembilang", null)]
    public void UntukPengajuan_RasioKurang_MenyebutYangKurang(string? pembilang, string? penyebut, string pertama, string? kedua)
    {
        var pesan = Ajukan(Persentase, 85m, Isian(pembilang, penyebut)).Select(g => g.Pesan);
        Assert.Equal(new[] { pertama, kedua }.OfType<string>(), pesan);
    }

    [Fact]
    public void UntukPengajuan_LangsungKosong_MintaRealisasi() =>
        Assert.Equal([new GalatIsian(BagianIsian.Nilai, "Isi realisasi")], Ajukan(SkalaEmpat, 3.1m, Isian(null)));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void UntukPengajuan_DiBawahTarget_MintaKendalaDanTindakLanjut(string? kosong)
    {
        var isian = Isian("84", "100");
        Assert.Equal(
            [
                new GalatIsian(BagianIsian.Kendala, "Isi kendala karena target belum tercapai"),
                new GalatIsian(BagianIsian.TindakLanjut, "Isi tindak lanjut karena target belum tercapai"),
            ],
            Ajukan(Persentase, 85m, isian with { Kendala = kosong, TindakLanjut = kosong }));
        Assert.Equal([BagianIsian.TindakLanjut], Ajukan(Persentase, 85m, isian with { Kendala = "Anggaran" }).Select(g => g.Bagian));
        Assert.Equal([BagianIsian.Kendala], Ajukan(Persentase, 85m, isian with { TindakLanjut = "Revisi" }).Select(g => g.Bagian));
        Assert.Empty(Ajukan(Persentase, 85m, isian with { Kendala = "Anggaran", TindakLanjut = "Revisi" }));
    }

    [Fact]
    public void UntukPengajuan_TargetTercapai_TanpaKendala()
    {
        Assert.Empty(Ajukan(Persentase, 85m, Isian("85", "100")));
        Assert.Empty(Ajukan(Cacah(Polaritas.Minimal), 5m, Isian("0")));
    }

    [Fact]
    public void UntukPengajuan_TanpaTargetTriwulan_TanpaKendala()
    {
        var data = Data(Cacah(), NilaiTarget.DariTahunan(10m, Konsolidasi.Jumlah), Nilai(Triwulan.I, 1m));
        Assert.Empty(PemeriksaanIsian.UntukPengajuan(Cacah(), Isian("1"), PerhitunganCapaian.Triwulanan(data, Triwulan.I), 0));
    }

    [Fact]
    public void UntukPengajuan_TidakBerlaku_CukupAlasan()
    {
        var isian = new IsianRealisasi { TidakBerlaku = true, AlasanTidakBerlaku = "Tidak ada aduan" };
        Assert.Empty(Ajukan(Persentase, 85m, isian));
        Assert.Equal([BagianIsian.AlasanTidakBerlaku], Ajukan(Persentase, 85m, isian with { AlasanTidakBerlaku = null }).Select(g => g.Bagian));
    }

    [Fact]
    public void UntukPengajuan_GalatDraf_DidahulukanDariYangKurang() =>
        Assert.Equal([new GalatIsian(BagianIsian.Pembilang, "Masukkan angka, misalnya 98,75")], Ajukan(Persentase, 85m, Isian("abc", null)));

    private static IReadOnlyList<GalatIsian> Ajukan(ManualIku manual, decimal target, IsianRealisasi isian)
    {
        var angka = new AngkaTriwulan(
            Triwulan.I, isian.Pembilang.Nilai, isian.Penyebut.Nilai, isian.Nilai.Nilai, isian.TidakBerlaku, isian.AlasanTidakBerlaku);
        return PemeriksaanIsian.UntukPengajuan(manual, isian, PerhitunganCapaian.Triwulanan(Data(manual, TargetSama(target), angka), Triwulan.I), 0);
    }

    private static void Galat(ManualIku manual, IsianRealisasi isian, BagianIsian bagian, string pesan) =>
        Assert.Equal([new GalatIsian(bagian, pesan)], PemeriksaanIsian.UntukDraf(manual, isian));
}
