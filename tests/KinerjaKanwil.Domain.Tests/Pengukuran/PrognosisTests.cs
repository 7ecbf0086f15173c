using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class PrognosisTests
{
    private const int Kali = 3000;

    private static readonly NilaiTarget Target133 = new(133, 30, 35, 35, 33);

    [Fact]
    public void Kasus18_PolaTarget_SeratusTigaPuluhSembilan()
    {
        var prognosis = Prognosis.Hitung(Data(Cacah(), Target133, Nilai(Triwulan.I, 28), Nilai(Triwulan.II, 40)), Triwulan.IV);

        Assert.Equal([(MetodePrognosis.PolaTarget, 139m), (MetodePrognosis.LajuRata, 136m)], prognosis.Perkiraan.Select(p => (p.Metode, p.Realisasi)));
        Assert.Equal("104,51", prognosis.Utama!.Capaian.Teks);
        Assert.Equal("Realisasi s.d. TW II × target tahun ÷ target s.d. TW II = 68 × 133 ÷ 65 = 139,1385, dibulatkan 139 Layanan.", prognosis.Utama.Langkah);
        Assert.Equal([(Triwulan.III, 34m), (Triwulan.IV, 32m)], prognosis.Kebutuhan.Select(k => (k.Triwulan, k.Nilai)));
        Assert.Equal("Masih diperlukan 65 Layanan untuk target tahun 133 Layanan.", prognosis.KalimatKebutuhan);
    }

    [Fact]
    public void SatuTriwulan_TanpaPrognosis_KebutuhanTetapAda()
    {
        var prognosis = Prognosis.Hitung(Data(Cacah(), Target133, Nilai(Triwulan.I, 28)), Triwulan.IV);

        Assert.Empty(prognosis.Perkiraan);
        Assert.StartsWith("Prognosis dibuat mulai TW II", prognosis.Alasan, StringComparison.Ordinal);
        Assert.Equal(3, prognosis.Kebutuhan.Count);
    }

    [Fact]
    public void TargetHanyaDiAkhir_LajuRata_KebutuhanMengikutiTarget()
    {
        var prognosis = Prognosis.Hitung(Data(Cacah(), new NilaiTarget(133, null, null, null, 133), Nilai(Triwulan.I, 28), Nilai(Triwulan.II, 40)), Triwulan.IV);

        Assert.Equal(136m, Assert.Single(prognosis.Perkiraan).Realisasi);
        Assert.Equal([(Triwulan.IV, "minimal 65 Layanan")], prognosis.Kebutuhan.Select(k => (k.Triwulan, k.Teks)));
    }

    [Fact]
    public void Tonggak_MenyebutTanggal_BukanLaju()
    {
        var buku = ManualIku.Bawaan(new Satuan(JenisSatuan.Jumlah, "Buku"));
        var prognosis = Prognosis.Hitung(Data(buku, new NilaiTarget(1, null, null, null, 1), Nilai(Triwulan.I, 0), Nilai(Triwulan.II, 0)), Triwulan.IV);

        Assert.Empty(prognosis.Perkiraan);
        Assert.StartsWith("Tonggak: 1 Buku jatuh tempo 31 Desember 2023.", prognosis.Alasan, StringComparison.Ordinal);
    }

    [Fact]
    public void Persen_NilaiBertahan_DanLajuPembilangPenyebut()
    {
        var prognosis = Prognosis.Hitung(
            Data(Rasio(SifatAngka.Kumulatif, Konsolidasi.NilaiTerakhir), TargetSama(85), Bagi(Triwulan.I, 30, 50), Bagi(Triwulan.II, 75, 100)), Triwulan.IV);

        Assert.Equal([(MetodePrognosis.NilaiTetap, 75m), (MetodePrognosis.LajuRasio, 82.5m)], prognosis.Perkiraan.Select(p => (p.Metode, p.Realisasi)));
        Assert.Equal(
            "Nilai terakhir yang menentukan tahun: TW IV minimal 85%, kini 75%. Dengan penyebut seperti kini (100), pembilang 85 (kini 75).", prognosis.KalimatKebutuhan);
    }

    [Fact]
    public void Minimal_BatasBukanKebutuhan_DibulatkanKeBawah()
    {
        var prognosis = Prognosis.Hitung(Data(Cacah(Polaritas.Minimal), new NilaiTarget(10, null, null, null, 10), Nilai(Triwulan.I, 3), Nilai(Triwulan.II, 2)), Triwulan.IV);
        Assert.Equal("Masih boleh 5 Layanan sampai batas target tahun 10 Layanan.", prognosis.KalimatKebutuhan);
        Assert.All(prognosis.Kebutuhan, k => Assert.StartsWith("maksimal", k.Teks, StringComparison.Ordinal));

        var lewat = Prognosis.Hitung(Data(Cacah(Polaritas.Minimal), TargetSama(5), Nilai(Triwulan.I, 4), Nilai(Triwulan.II, 4)), Triwulan.IV);
        Assert.Equal("Target tahun 5 Layanan sudah terlampaui 3 Layanan.", lewat.KalimatKebutuhan);
        Assert.Empty(lewat.Kebutuhan);
    }

    [Fact]
    public void MaksimalTercapai_TidakPerluApaPun() => Assert.Equal(
        "Target tahun 133 Layanan sudah tercapai.", Prognosis.Hitung(Data(Cacah(), Target133, Nilai(Triwulan.I, 80), Nilai(Triwulan.II, 60)), Triwulan.IV).KalimatKebutuhan);

    [Fact]
    public void SkalaTidakSampai_DikatakanTidakDapatDicapai()
    {
        var rata = Langsung() with { Konsolidasi = Konsolidasi.RataRata, SifatAngka = SifatAngka.Periodik, SkalaMin = 1, SkalaMaks = 4 };
        var prognosis = Prognosis.Hitung(Data(rata, TargetSama(3.5m), Nilai(Triwulan.I, 1), Nilai(Triwulan.II, 1), Nilai(Triwulan.III, 3)), Triwulan.IV);

        Assert.Equal("Target tahun 3,5 tidak dapat dicapai lagi: tiap triwulan tersisa perlu 9.", prognosis.KalimatKebutuhan);
        Assert.Empty(prognosis.Kebutuhan);
    }

    [Theory]
    [InlineData(null, "Target tahun belum ditetapkan.")]
    [InlineData(0, "Target tahun 0: capaiannya tidak dapat dihitung, jadi tidak dapat diperkirakan.")]
    [InlineData(50, "TW I belum diisi, padahal angkanya digabung sampai TW II.")]
    public void TidakMasukAkal_TanpaAngka_DenganKalimat(int? target, string alasan)
    {
        var prognosis = Prognosis.Hitung(Data(Cacah(), TargetSama(0) with { Tahunan = target }, Nilai(Triwulan.II, 5)), Triwulan.IV);
        Assert.Equal(alasan, prognosis.Alasan);
        Assert.Null(prognosis.Utama);
    }

    [Fact]
    public void TahunLengkap_TidakDiperkirakan() => Assert.StartsWith(
        "TW IV sudah dilaporkan",
        Prognosis.Hitung(Data(Langsung(), TargetSama(80), Nilai(Triwulan.III, 70), Nilai(Triwulan.IV, 75)), Triwulan.IV).Alasan, StringComparison.Ordinal);

    [Fact]
    public void ApaPunDatanya_TidakGagal_TidakSebelumTriwulanDua_DanRumusnyaSatu() =>
        Gen.Select(PerhitunganCapaianPropertiTests.DataSembarang, Gen.Enum<Triwulan>()).Sample(
            (data, sampai) =>
            {
                var prognosis = Prognosis.Hitung(data, sampai);
                return (prognosis.Alasan is not null) == (prognosis.Perkiraan.Count == 0)
                    && (prognosis.Perkiraan.Count == 0 || prognosis.Sampai is >= Triwulan.II and < Triwulan.IV)
                    && prognosis.Perkiraan.All(p => p.Capaian.Mentah == PerhitunganCapaian.Mentah(data.Manual.Polaritas, p.Realisasi, data.Target.Tahunan!.Value, data.Manual.RealisasiTerburuk, data.Pengaturan.RumusMinimal))
                    && prognosis.Perkiraan.All(p => p.Capaian.Keterangan == "Prognosis, bukan realisasi.")
                    && prognosis.Kebutuhan.All(k => k.Triwulan > prognosis.Sampai);
            },
            iter: Kali);

    [Fact]
    public void KebutuhanDipenuhiPersis_TargetTahunTercapai() =>
        Gen.Select(
            Gen.Enum<Polaritas>(), Gen.Int[0, 2], Gen.Int[1, 200], Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]), Gen.Int[1, 3], Gen.Bool)
            .Sample(
                (polaritas, jenis, target, angka, terisi, tersebar) =>
                {
                    var manual = jenis switch
                    {
                        0 => Cacah(polaritas),
                        1 => Cacah(polaritas) with { SifatAngka = SifatAngka.Kumulatif },
                        _ => Langsung(polaritas) with { Konsolidasi = Konsolidasi.RataRata },
                    };
                    decimal[] nilai = jenis == 1
                        ? [angka.Item1, angka.Item1 + angka.Item2, angka.Item1 + angka.Item2 + angka.Item3]
                        : [angka.Item1, angka.Item2, angka.Item3];
                    var laporan = TriwulanExtensions.Semua.Take(terisi).Select((t, n) => Nilai(t, nilai[n])).ToList();
                    var data = Data(manual, tersebar ? new NilaiTarget(target, target / 4, target / 4, target / 4, target - (target / 4 * 3)) : TargetSama(target), [.. laporan]);
                    var prognosis = Prognosis.Hitung(data, Triwulan.IV);
                    if (prognosis.Kebutuhan.Count == 0)
                    {
                        return true;
                    }

                    var penuh = data with { Angka = [.. laporan, .. prognosis.Kebutuhan.Select(k => Nilai(k.Triwulan, k.Nilai))] };
                    var capaian = PerhitunganCapaian.Tahunan(penuh, Triwulan.IV);
                    if (polaritas == Polaritas.Minimal && PerhitunganCapaian.Tahunan(penuh with { Pengaturan = new PengaturanCapaian { RumusMinimal = RumusMinimal.B } }, Triwulan.IV).Mentah is null or < 100m)
                    {
                        return false;
                    }

                    return polaritas == Polaritas.Stabil ? capaian.Mentah >= 119m - (100m / target) : capaian.Mentah >= 100m;
                },
                iter: Kali);

    [Fact]
    public void LebihBanyakRealisasi_PerkiraanTidakTurun() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[1, 50]).Sample(
            (a, b, lebih) =>
            {
                decimal Perkiraan(int kedua) => Prognosis.Hitung(Data(Cacah(), Target133, Nilai(Triwulan.I, a), Nilai(Triwulan.II, kedua)), Triwulan.IV).Utama!.Realisasi;
                return Perkiraan(b) <= Perkiraan(b + lebih);
            },
            iter: Kali);
}
