using CsCheck;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

/// <summary>When targets are corrected and when they are revised, and that what was approved never moves (domain.md 4, trap 18).</summary>
public sealed class TargetTests
{
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);

    private static readonly PenggunaAktif Staf = new(1, "Staf", Peran.StafDivisi, "YAN");

    private static readonly DateTime Kini = new(2023, 8, 1, 3, 0, 0, DateTimeKind.Utc);

    private static readonly NilaiTarget Sebar = new(133, 33, 33, 33, 34);

    private static readonly LaporanTriwulan[] Belum = [];

    private static readonly LaporanTriwulan[] SatuDuaDisetujui = [new(Triwulan.I, false, 0), new(Triwulan.II, false, 0)];

    [Fact]
    public void Jebakan18_BelumAdaYangDiajukan_DiperbaikiDiTempat()
    {
        var target = Cacahan(new NilaiTarget(133, null, null, null, 133));

        Assert.False(target.PerluPerubahan(Sebar, Belum));
        Assert.True(target.Perbaiki(Sebar, Belum, Admin, Kini).Sukses);
        Assert.Equal((Sebar, 0, "Admin", Kini), (target.Nilai, target.Nomor, target.DitetapkanOleh, target.DitetapkanPada));
    }

    [Theory]
    [InlineData(Triwulan.III, true)]
    [InlineData(Triwulan.II, true)]
    [InlineData(Triwulan.I, false)]
    public void Jebakan18_TriwulanYangMenungguKeputusan_PerluPerubahanBilaTargetnyaTersentuh(Triwulan diajukan, bool perlu)
    {
        // TW II changes; the sum of TW III holds it, that of TW I does not.
        var target = Cacahan(Sebar);
        LaporanTriwulan[] laporan = [new(diajukan, true, null)];
        var nilai = Sebar with { TriwulanII = 32, TriwulanIV = 35 };

        Assert.Equal(perlu, target.PerluPerubahan(nilai, laporan));
        Assert.Equal(!perlu, target.Perbaiki(nilai, laporan, Admin, Kini).Sukses);
    }

    [Fact]
    public void PerluPerubahan_BukanJumlah_HanyaTriwulanItuSendiri()
    {
        var target = new Target(Indikator(Langsung()), TargetSama(80));
        LaporanTriwulan[] laporan = [new(Triwulan.III, true, null)];

        Assert.False(target.PerluPerubahan(TargetSama(80) with { TriwulanII = 70 }, laporan));
        Assert.True(target.PerluPerubahan(TargetSama(80) with { TriwulanIII = 70 }, laporan));
        Assert.True(target.PerluPerubahan(TargetSama(80) with { Tahunan = 85 }, laporan));
    }

    [Fact]
    public void Jebakan18_DuaTriwulanDisetujui_PerubahanMulaiTriwulanTiga()
    {
        var target = Cacahan(Sebar);
        var baru = new NilaiTarget(150, 33, 33, 42, 42);

        Assert.True(target.PerluPerubahan(baru, SatuDuaDisetujui));
        Assert.True(target.Ubah(Triwulan.III, baru, SatuDuaDisetujui, " Pagu bertambah. ", "SK 1/2023", Admin, Kini, out var versi).Sukses);

        Assert.Equal((1, Triwulan.III, "Pagu bertambah.", "SK 1/2023", "Admin"), (versi!.Nomor, versi.BerlakuMulai, versi.Alasan, versi.Dasar, versi.DitetapkanOleh));
        Assert.Equal(Sebar, target.Nilai);

        // Nothing was reported under the new one yet: a slip in it is mended in place.
        var mendatang = baru with { Tahunan = 160, TriwulanIV = 52 };
        Assert.False(versi.PerluPerubahan(mendatang, SatuDuaDisetujui));
        Assert.True(versi.Perbaiki(mendatang, SatuDuaDisetujui, Admin, Kini).Sukses);
    }

    [Theory]
    [InlineData("", "Isi alasan perubahan target.")]
    [InlineData(" ", "Isi alasan perubahan target.")]
    public void Ubah_TanpaAlasan_Ditolak(string alasan, string pesan) =>
        Assert.Equal(pesan, Cacahan(Sebar).Ubah(Triwulan.III, Sebar with { TriwulanIV = 40 }, Belum, alasan, null, Admin, Kini, out _).Pesan);

    [Fact]
    public void Ubah_TerlaluPanjangAtauBukanHaknyaAtauTidakBerubah_Ditolak()
    {
        var target = Cacahan(Sebar);
        var baru = Sebar with { TriwulanIV = 40 };

        Assert.Contains("paling panjang", target.Ubah(Triwulan.III, baru, Belum, new string('a', Target.PanjangAlasan + 1), null, Admin, Kini, out _).Pesan, StringComparison.Ordinal);
        Assert.Contains("paling panjang", target.Ubah(Triwulan.III, baru, Belum, "a", new string('a', Target.PanjangDasar + 1), Admin, Kini, out _).Pesan, StringComparison.Ordinal);
        Assert.Contains("Peran Anda", target.Ubah(Triwulan.III, baru, Belum, "a", null, Staf, Kini, out _).Pesan, StringComparison.Ordinal);
        Assert.Contains("Peran Anda", target.Perbaiki(baru, Belum, Staf, Kini).Pesan, StringComparison.Ordinal);
        Assert.Equal("Target tidak berubah.", target.Ubah(Triwulan.III, Sebar, Belum, "a", null, Admin, Kini, out _).Pesan);
        Assert.Contains("bilangan bulat", target.Perbaiki(Sebar with { TriwulanIV = 40.5m }, Belum, Admin, Kini).Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void Ubah_TriwulanSebelumBerlakunya_Ditolak()
    {
        var hasil = Cacahan(Sebar).Ubah(Triwulan.III, Sebar with { TriwulanII = 30 }, Belum, "a", null, Admin, Kini, out var baru);

        Assert.Equal("Target TW II berubah, padahal perubahan berlaku mulai TW III.", hasil.Pesan);
        Assert.Null(baru);
    }

    [Fact]
    public void Ubah_MendahuluiPerubahanTerdahulu_Ditolak()
    {
        Cacahan(Sebar).Ubah(Triwulan.III, Sebar with { TriwulanIV = 40 }, Belum, "a", null, Admin, Kini, out var satu);

        Assert.Contains("yang berlaku mulai TW III", satu!.Ubah(Triwulan.II, Sebar with { TriwulanIV = 41 }, Belum, "a", null, Admin, Kini, out _).Pesan, StringComparison.Ordinal);
        Assert.Contains("mendahului PK perubahan 1", satu.AlasanTerkunci(Triwulan.II, Belum), StringComparison.Ordinal);
        Assert.Null(satu.AlasanTerkunci(Triwulan.III, Belum));
    }

    [Fact]
    public void Jebakan18_YangDisetujui_TerkunciBesertaYangIkutDijumlah()
    {
        var jumlah = Cacahan(Sebar);
        var sama = new Target(Indikator(Langsung()), TargetSama(80));
        LaporanTriwulan[] dua = [new(Triwulan.II, false, 0)];
        LaporanTriwulan[] empat = [new(Triwulan.IV, false, 0)];

        Assert.Contains("ikut dijumlah", jumlah.AlasanTerkunci(Triwulan.I, dua), StringComparison.Ordinal);
        Assert.Null(sama.AlasanTerkunci(Triwulan.I, dua));
        Assert.Contains("sudah disetujui", sama.AlasanTerkunci(Triwulan.II, dua), StringComparison.Ordinal);
        Assert.Null(sama.AlasanTerkunci(null, dua));
        Assert.Contains("target tahun tidak berubah lagi", sama.AlasanTerkunci(null, empat), StringComparison.Ordinal);
        Assert.Contains("sudah disetujui", sama.Perbaiki(TargetSama(80) with { TriwulanII = 70 }, dua, Admin, Kini).Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void Perbarui_DariBerkas_HanyaYangBelumDisentuh()
    {
        var target = Cacahan(Sebar);
        Assert.False(target.Perbarui(TargetSama(1), terpakai: true));
        Assert.True(target.Perbarui(TargetSama(1), terpakai: false));
        Assert.Equal(TargetSama(1), target.Nilai);

        Assert.True(target.Perbaiki(Sebar, Belum, Admin, Kini).Sukses);
        Assert.False(target.Perbarui(TargetSama(1), terpakai: false));
        Assert.Equal(Sebar, target.Nilai);
    }

    /// <summary>
    /// Whatever is set, handed in and approved in whatever order: the target under which a quarter was approved stays, in sums too, and so does the
    /// year's target as it was seen from there; the newest version holds what counts; in TW IV the year has the newest target.
    /// </summary>
    [Fact]
    public void Jebakan18_ApaPunPerubahannya_TargetTriwulanYangDisetujuiTetap() => Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 3], Gen.Int[1, 4], Gen.Int[0, 40], Gen.Int[1, 4]).Array[1, 25])
        .Sample(
            (jumlah, langkah) =>
            {
                var manual = jumlah ? Cacah() : Langsung();
                var versi = new List<Target> { new(Indikator(manual), new NilaiTarget(100, 25, 25, 25, 25)) };
                var laporan = new Dictionary<Triwulan, LaporanTriwulan>();
                var disetujui = new Dictionary<Triwulan, (decimal? Sampai, decimal? Tahunan)>();
                RiwayatTarget Riwayat() => new(versi.Select(v => v.Berversi));
                NilaiTarget Berlaku(Triwulan sampai) => Riwayat().Berlaku(sampai, t => laporan.GetValueOrDefault(t)?.NomorTarget);
                (decimal?, decimal?) Lihat(Triwulan t) => (PerhitunganCapaian.TargetSampai(Data(manual, Berlaku(t)), t), Berlaku(t).Tahunan);

                foreach (var (jenis, tw, angka, mulai) in langkah)
                {
                    var triwulan = (Triwulan)tw;
                    switch (jenis)
                    {
                        case 0 when !disetujui.ContainsKey(triwulan):
                            laporan[triwulan] = new LaporanTriwulan(triwulan, true, null);
                            break;
                        case 1 when laporan.GetValueOrDefault(triwulan)?.Menunggu == true:
                            laporan[triwulan] = new LaporanTriwulan(triwulan, false, Riwayat().Pada(triwulan).Nomor);
                            disetujui[triwulan] = Lihat(triwulan);
                            break;
                        case 2 or 3:
                            var nilai = jenis == 3 ? versi[^1].Nilai with { Tahunan = angka * 5 } : versi[^1].Nilai.Dengan(triwulan, angka == 0 ? null : angka);
                            if (!versi[^1].Perbaiki(nilai, [.. laporan.Values], Admin, Kini).Sukses
                                && versi[^1].Ubah((Triwulan)mulai, nilai, [.. laporan.Values], "Sebab", null, Admin, Kini, out var baru).Sukses)
                            {
                                versi.Add(baru!);
                            }

                            break;
                        default:
                            break;
                    }

                    if (disetujui.Any(d => Lihat(d.Key) != d.Value) || versi[^1].Nilai != Berlaku(Triwulan.IV))
                    {
                        return false;
                    }
                }

                return true;
            },
            iter: 3000);

    private static Target Cacahan(NilaiTarget nilai) => new(Indikator(Cacah()), nilai);
}
