using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>Two people on one row: what merges, what must be asked.</summary>
public sealed class PenggabunganIsianTests
{
    private static readonly IsianRealisasi Awal = Isian("10", "20") with { Kendala = "Semula.", TindakLanjut = "Semula." };

    private static readonly Gen<string?> Teks = Gen.Int[0, 2].Select(n => n == 0 ? null : n == 1 ? "a" : "b");

    private static readonly Gen<IsianRealisasi> Sembarang = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 3], Teks, Teks, Teks, Gen.Bool,
        (pembilang, penyebut, analisis, kendala, tindakLanjut, tidakBerlaku) => tidakBerlaku
            ? new IsianRealisasi { TidakBerlaku = true, AlasanTidakBerlaku = "x", Analisis = analisis, Kendala = kendala, TindakLanjut = tindakLanjut }
            : new IsianRealisasi
            {
                Pembilang = BacaanAngka.Dari(pembilang == 0 ? null : pembilang),
                Penyebut = BacaanAngka.Dari(penyebut == 0 ? null : penyebut),
                Analisis = analisis,
                Kendala = kendala,
                TindakLanjut = tindakLanjut,
            });

    [Fact]
    public void Gabungkan_BagianBerbeda_KeduanyaMasuk()
    {
        var hasil = Gabung(Awal with { Kendala = "Milik saya." }, Isian("11", "20") with { Kendala = "Semula.", TindakLanjut = "Milik lain." });

        Assert.Equal((11m, "Milik saya.", "Milik lain."), (hasil.Isian.Pembilang.Nilai!.Value, hasil.Isian.Kendala, hasil.Isian.TindakLanjut));
        Assert.Empty(hasil.Bentrok);
        Assert.Equal([UnitIsian.Angka, UnitIsian.TindakLanjut], hasil.DariLain);
    }

    [Fact]
    public void Gabungkan_PembilangSayaPenyebutLain_TidakPernahDicampur()
    {
        var saya = Isian("15", "20") with { Kendala = "Semula.", TindakLanjut = "Semula." };
        var lain = Isian("10", "30") with { Kendala = "Semula.", TindakLanjut = "Semula." };

        Assert.Equal([UnitIsian.Angka], Gabung(saya, lain).Bentrok);
        Assert.Equal(saya, Gabung(saya, lain, pakaiMilik: true).Isian);
        Assert.Equal(lain, Gabung(saya, lain, pakaiMilik: false).Isian);
    }

    [Fact]
    public void Gabungkan_PilihanHanyaUntukYangBentrok()
    {
        var saya = Isian("15", "20") with { Kendala = "Milik saya.", TindakLanjut = "Semula." };
        var lain = Isian("16", "20") with { Kendala = "Semula.", TindakLanjut = "Milik lain." };

        Assert.Equal(lain with { Kendala = "Milik saya." }, Gabung(saya, lain, pakaiMilik: false).Isian);
        Assert.Equal(saya with { TindakLanjut = "Milik lain." }, Gabung(saya, lain, pakaiMilik: true).Isian);
    }

    [Fact]
    public void Gabungkan_SamaSaja_BukanBentrok() =>
        Assert.DoesNotContain(UnitIsian.Angka, Gabung(Isian("11,0", "20"), Isian("11", "20,0")).Bentrok);

    [Fact]
    public void Gabungkan_AsalTidakDiketahui_SetiapBedaBentrok() =>
        Assert.Equal([UnitIsian.Angka], PenggabunganIsian.Gabungkan(null, Isian("1", "2"), new IsianRealisasi()).Bentrok);

    [Fact]
    public void Sidik_TulisLaluBaca_Sama()
    {
        Assert.Equal(SidikIsian.Dari(Awal), SidikIsian.Baca(SidikIsian.Dari(Awal).ToString()));
        Assert.Equal("...", SidikIsian.Dari(new IsianRealisasi()).ToString());
        Assert.Null(SidikIsian.Baca(null));
        Assert.Null(SidikIsian.Baca("a.b"));
        Assert.Null(SidikIsian.Baca("a.b.c.d.e"));
    }

    [Fact]
    public void Gabungkan_AnalisisBagianSendiri_TidakBentrokDenganYangLain()
    {
        var hasil = Gabung(Awal with { Analisis = "Milik saya." }, Isian("11", "20") with { Kendala = "Milik lain.", TindakLanjut = "Semula." });

        Assert.Equal((11m, "Milik saya.", "Milik lain."), (hasil.Isian.Pembilang.Nilai!.Value, hasil.Isian.Analisis, hasil.Isian.Kendala));
        Assert.Empty(hasil.Bentrok);
        Assert.Equal([UnitIsian.Analisis], Gabung(Awal with { Analisis = "Milik saya." }, Awal with { Analisis = "Milik lain." }).Bentrok);
    }

    [Theory]
    [InlineData(null, "Milik lain.", "Milik lain.", false)]
    [InlineData("Milik saya.", null, "Milik saya.", false)]
    [InlineData("Milik lain.", "Milik lain.", "Milik lain.", false)]
    [InlineData("Milik saya.", "Milik lain.", "Milik saya.", true)]
    public void Gabungkan_SidikTigaBagian_BerpangkalPadaAnalisisKosong(string? saya, string? lain, string? akhir, bool bentrok)
    {
        // Written by a page from before analisis existed, e.g. in the device copy of an unsent row.
        var lama = SidikIsian.Dari(Awal).ToString();
        var asal = SidikIsian.Baca(lama[..lama.LastIndexOf('.')]);

        var hasil = PenggabunganIsian.Gabungkan(asal, Isian("11", "20") with { Kendala = "Semula.", TindakLanjut = "Semula.", Analisis = saya }, Awal with { Analisis = lain });

        Assert.Equal((11m, akhir, bentrok), (hasil.Isian.Pembilang.Nilai!.Value, hasil.Isian.Analisis, hasil.Bentrok.Contains(UnitIsian.Analisis)));
        Assert.DoesNotContain(UnitIsian.Angka, hasil.Bentrok);
    }

    [Fact]
    public void Gabungkan_TigaIsianSembarang_TidakAdaPerubahanYangHilangTanpaDitanya() => Gen.Select(Sembarang, Sembarang, Sembarang).Sample(
        (asal, milik, tersimpan) =>
        {
            var hasil = Gabung(milik, tersimpan, asal: asal);
            var (a, m, t, h) = (SidikIsian.Dari(asal), SidikIsian.Dari(milik), SidikIsian.Dari(tersimpan), SidikIsian.Dari(hasil.Isian));
            foreach (var unit in Enum.GetValues<UnitIsian>())
            {
                var (saya, lain, semula, akhir) = (m.Untuk(unit), t.Untuk(unit), a.Untuk(unit), h.Untuk(unit));
                var keduanya = saya != semula && lain != semula && saya != lain;
                Assert.Equal(keduanya, hasil.Bentrok.Contains(unit));
                Assert.Equal(keduanya ? saya : saya != semula ? saya : lain, akhir);
            }
        },
        iter: 5000);

    [Fact]
    public void Gabungkan_DikirimUlang_HasilnyaTetap() => Gen.Select(Sembarang, Sembarang).Sample(
        (asal, milik) =>
        {
            // The answer was lost; the same content comes again and is stored already.
            var ulang = Gabung(milik, milik, asal: asal);
            Assert.Empty(ulang.Bentrok);
            Assert.Equal(SidikIsian.Dari(milik), SidikIsian.Dari(ulang.Isian));
        },
        iter: 1000);

    private static GabunganIsian Gabung(IsianRealisasi milik, IsianRealisasi tersimpan, bool? pakaiMilik = null, IsianRealisasi? asal = null) =>
        PenggabunganIsian.Gabungkan(SidikIsian.Dari(asal ?? Awal), milik, tersimpan, pakaiMilik);
}
