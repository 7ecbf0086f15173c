using System.Globalization;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class RealisasiTests
{
    private static readonly PenggunaAktif Staf = new(1, "Staf Satu", Peran.StafDivisi, "PAS");

    private static readonly PenggunaAktif StafLain = new(2, "Staf Dua", Peran.StafDivisi, "PAS");

    private static readonly PenggunaAktif Kadiv = new(3, "Kepala Divisi", Peran.KepalaDivisi, "PAS");

    private static readonly PenggunaAktif Kakanwil = new(4, "Kepala Kanwil", Peran.KepalaKanwil, null);

    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);

    private static readonly JendelaPengisian Terbuka = TanpaBatas(Triwulan.II);

    private static readonly IsianRealisasi Tercapai = Isian("90", "100");

    private static readonly IsianRealisasi Kurang = Isian("84", "100");

    [Fact]
    public void Baru_Draf_Kosong()
    {
        var realisasi = Baru();
        Assert.Equal(StatusRealisasi.Draf, realisasi.Status);
        Assert.True(realisasi.Isian.Kosong);
        Assert.Equal(new AngkaTriwulan(Triwulan.II, null, null, null), realisasi.Angka);
    }

    [Fact]
    public void Catat_IsianSah_TersimpanDenganPelakuDanWaktu()
    {
        var realisasi = Baru();
        Berhasil(realisasi.Catat(Kurang with { Kendala = "Anggaran", TindakLanjut = "Revisi" }, Terbuka, Staf, Jam(1)));
        Assert.Equal((84m, 100m, null), (realisasi.Pembilang, realisasi.Penyebut, realisasi.Nilai));
        Assert.Equal(("Anggaran", "Revisi"), (realisasi.Kendala, realisasi.TindakLanjut));
        Assert.Equal((1, "Staf Satu", Jam(1)), (realisasi.DiisiOlehId, realisasi.DiisiOleh, realisasi.DiisiPada));
        Assert.Equal(StatusRealisasi.Draf, realisasi.Status);
        Assert.Equal(new AngkaTriwulan(Triwulan.II, 84m, 100m, null), realisasi.Angka);
        Assert.Equal(Kurang with { Kendala = "Anggaran", TindakLanjut = "Revisi" }, realisasi.Isian);
    }

    [Fact]
    public void Catat_Lagi_MenggantiSemuanya()
    {
        var realisasi = Baru();
        Berhasil(realisasi.Catat(Kurang with { Kendala = "Anggaran" }, Terbuka, Staf, Jam(1)));
        Berhasil(realisasi.Catat(new IsianRealisasi { TidakBerlaku = true, AlasanTidakBerlaku = "Tidak ada aduan" }, Terbuka, StafLain, Jam(2)));
        Assert.Equal((null, null, null), (realisasi.Pembilang, realisasi.Penyebut, realisasi.Kendala));
        Assert.Equal((true, "Tidak ada aduan"), (realisasi.TidakBerlaku, realisasi.AlasanTidakBerlaku));
        Assert.Equal((2, "Staf Dua", Jam(2)), (realisasi.DiisiOlehId, realisasi.DiisiOleh, realisasi.DiisiPada));

        Berhasil(realisasi.Catat(new IsianRealisasi(), Terbuka, Staf, Jam(3)));
        Assert.True(realisasi.Isian.Kosong);
    }

    [Fact]
    public void Catat_BaruSetengah_BolehSebagaiDraf() => Berhasil(Baru().Catat(Isian("45", null), Terbuka, Staf, Jam(1)));

    [Fact]
    public void Catat_AngkaMelanggarAturan_DitolakTanpaPerubahan()
    {
        var realisasi = Pada(StatusRealisasi.Draf);
        Gagal(realisasi, r => r.Catat(Isian("101", "100"), Terbuka, StafLain, Jam(9)), "Pembilang tidak boleh lebih besar dari penyebut");
        Gagal(realisasi, r => r.Catat(Isian("abc", "100"), Terbuka, StafLain, Jam(9)), "Masukkan angka, misalnya 98,75");
        Gagal(realisasi, r => r.Catat(new IsianRealisasi { TidakBerlaku = true }, Terbuka, StafLain, Jam(9)), "Isi alasan tidak berlaku");
    }

    [Fact]
    public void Ajukan_TargetTercapai_Diajukan()
    {
        var realisasi = Pada(StatusRealisasi.Draf);
        Berhasil(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, StafLain, Jam(2)));
        Assert.Equal(StatusRealisasi.Diajukan, realisasi.Status);
        Assert.Equal((2, "Staf Dua", Jam(2)), (realisasi.DiajukanOlehId, realisasi.DiajukanOleh, realisasi.DiajukanPada));
        Assert.Equal("Staf Satu", realisasi.DiisiOleh);
    }

    [Fact]
    public void Ajukan_AdaYangKurang_DitolakTanpaPerubahan()
    {
        var realisasi = Baru();
        Gagal(realisasi, r => r.Ajukan(Hitung(r), 0, Terbuka, Staf, Jam(2)), "Isi pembilang");
        Berhasil(realisasi.Catat(Isian("45", null), Terbuka, Staf, Jam(1)));
        Gagal(realisasi, r => r.Ajukan(Hitung(r), 0, Terbuka, Staf, Jam(2)), "Isi penyebut");
        Berhasil(realisasi.Catat(Kurang, Terbuka, Staf, Jam(1)));
        Gagal(realisasi, r => r.Ajukan(Hitung(r), 0, Terbuka, Staf, Jam(2)), "Isi kendala karena target belum tercapai");
        Berhasil(realisasi.Catat(Kurang with { Kendala = "Anggaran" }, Terbuka, Staf, Jam(1)));
        Gagal(realisasi, r => r.Ajukan(Hitung(r), 0, Terbuka, Staf, Jam(2)), "Isi tindak lanjut karena target belum tercapai");
        Berhasil(realisasi.Catat(Kurang with { Kendala = "Anggaran", TindakLanjut = "Revisi" }, Terbuka, Staf, Jam(1)));
        Berhasil(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(2)));
    }

    [Fact]
    public void Verifikasi_OlehOrangLain_Diverifikasi()
    {
        var realisasi = Pada(StatusRealisasi.Diajukan);
        Berhasil(realisasi.Verifikasi(Kadiv, Jam(3)));
        Assert.Equal(StatusRealisasi.Diverifikasi, realisasi.Status);
        Assert.Equal(("Kepala Divisi", Jam(3)), (realisasi.DiverifikasiOleh, realisasi.DiverifikasiPada));
    }

    [Fact]
    public void Setujui_OlehOrangLain_Disetujui()
    {
        var realisasi = Pada(StatusRealisasi.Diverifikasi);
        Berhasil(realisasi.Setujui(0, Kakanwil, Jam(4)));
        Assert.Equal(StatusRealisasi.Disetujui, realisasi.Status);
        Assert.Equal(("Kepala Kanwil", Jam(4)), (realisasi.DisetujuiOleh, realisasi.DisetujuiPada));
    }

    [Fact]
    public void Verifikasi_OlehPengisiAtauPengaju_DitolakTanpaPerubahan()
    {
        var realisasi = Pada(StatusRealisasi.Diajukan);
        Gagal(realisasi, r => r.Verifikasi(Staf with { Peran = Peran.KepalaDivisi }, Jam(3)), "Anda tidak dapat memverifikasi isian sendiri.");
        Gagal(realisasi, r => r.Verifikasi(StafLain with { Peran = Peran.KepalaDivisi }, Jam(3)), "Anda tidak dapat memverifikasi isian sendiri.");
    }

    [Fact]
    public void Setujui_OlehPengisiAtauPengaju_DitolakTanpaPerubahan()
    {
        var realisasi = Pada(StatusRealisasi.Diverifikasi);
        Gagal(realisasi, r => r.Setujui(0, Staf with { Peran = Peran.KepalaKanwil }, Jam(4)), "Anda tidak dapat menyetujui isian sendiri.");
        Gagal(realisasi, r => r.Setujui(0, StafLain with { Peran = Peran.KepalaKanwil }, Jam(4)), "Anda tidak dapat menyetujui isian sendiri.");
    }

    [Theory]
    [InlineData(StatusRealisasi.Diajukan)]
    [InlineData(StatusRealisasi.Diverifikasi)]
    public void Kembalikan_DenganAlasan_Dikembalikan(StatusRealisasi dari)
    {
        var realisasi = Pada(dari);
        var pelaku = dari == StatusRealisasi.Diajukan ? Kadiv : Kakanwil;
        Berhasil(realisasi.Kembalikan("  Angka berbeda dari bukti ", pelaku, Jam(5)));
        Assert.Equal(StatusRealisasi.Dikembalikan, realisasi.Status);
        Assert.Equal(
            ("Angka berbeda dari bukti", pelaku.Nama, Jam(5)),
            (realisasi.AlasanDikembalikan, realisasi.DikembalikanOleh, realisasi.DikembalikanPada));
        Assert.Equal(90m, realisasi.Pembilang);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Kembalikan_TanpaAlasan_DitolakTanpaPerubahan(string? alasan) =>
        Gagal(Pada(StatusRealisasi.Diajukan), r => r.Kembalikan(alasan, Kadiv, Jam(5)), "Isi alasan pengembalian.");

    [Fact]
    public void Kembalikan_AlasanTerlaluPanjang_DitolakTanpaPerubahan()
    {
        Gagal(
            Pada(StatusRealisasi.Diajukan), r => r.Kembalikan(new string('x', Realisasi.PanjangCatatan + 1), Kadiv, Jam(5)),
            "Alasan paling panjang 2000 karakter.");
        Berhasil(Pada(StatusRealisasi.Diajukan).Kembalikan(new string('x', Realisasi.PanjangCatatan), Kadiv, Jam(5)));
    }

    [Fact]
    public void Dikembalikan_DiperbaikiLaluDiajukan_TetapDikembalikanSampaiDiajukan()
    {
        var realisasi = Pada(StatusRealisasi.Dikembalikan);
        Berhasil(realisasi.Catat(Isian("95", "100"), Terbuka, Staf, Jam(6)));
        Assert.Equal(StatusRealisasi.Dikembalikan, realisasi.Status);
        Assert.Equal("Data dukung tidak sesuai", realisasi.AlasanDikembalikan);
        Berhasil(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(7)));
        Assert.Equal(StatusRealisasi.Diajukan, realisasi.Status);
    }

    /// <summary>The full table: 5 statuses x 9 actions x 5 roles.</summary>
    [Fact]
    public void SetiapTindakan_PadaSetiapStatusOlehSetiapPeran_MengikutiAlurDanYangDitolakTidakMengubahApaPun()
    {
        foreach (var status in Enum.GetValues<StatusRealisasi>())
        {
            foreach (var tindakan in Enum.GetValues<TindakanRealisasi>())
            {
                foreach (var peran in Enum.GetValues<Peran>())
                {
                    var realisasi = Pada(status);
                    var pelaku = new PenggunaAktif(99, "Orang Lain", peran, "PAS");
                    if (AlurRealisasi.Setelah(status, tindakan) is not { } setelah || AlurRealisasi.PerluVersiResmi(tindakan))
                    {
                        // None of these was approved before, so that there is nothing to close or to restore.
                        Gagal(realisasi, r => Lakukan(r, tindakan, pelaku), $"Realisasi ini berstatus {status.Nama()}{Kata(tindakan)}.");
                    }
                    else if (!peran.Punya(AlurRealisasi.IzinUntuk(status, tindakan)))
                    {
                        Gagal(realisasi, r => Lakukan(r, tindakan, pelaku), "Peran Anda tidak dapat melakukan ini.");
                    }
                    else
                    {
                        Berhasil(Lakukan(realisasi, tindakan, pelaku));
                        Assert.Equal(setelah, realisasi.Status);
                    }
                }
            }
        }
    }

    [Fact]
    public void Tarik_SebelumDiverifikasi_KembaliDrafDenganAngkaYangSama()
    {
        var realisasi = Pada(StatusRealisasi.Diajukan);
        Berhasil(realisasi.Tarik(Terbuka, Staf, Jam(8)));
        Assert.Equal((StatusRealisasi.Draf, 90m, null, null), (realisasi.Status, realisasi.Pembilang, realisasi.DiajukanOleh, realisasi.DiajukanPada));
    }

    [Fact]
    public void Hasil_SuksesDanGagal_TidakTertukar()
    {
        Assert.True(Hasil.Berhasil.Sukses);
        Assert.Null(Hasil.Berhasil.Pesan);
        Assert.False(Hasil.Gagal("Isi pembilang").Sukses);
        Assert.Throws<ArgumentException>(() => Hasil.Gagal(" "));
    }

    [Fact]
    public void Pastikan_AngkaBerubah_DitanyaLagi()
    {
        var realisasi = Baru();
        Assert.Equal("Belum ada angka yang dapat dipastikan.", realisasi.Pastikan(Terbuka, Staf, Jam(1)).Pesan);
        Berhasil(realisasi.Catat(Isian("3", "4"), Terbuka, Staf, Jam(1)));
        Assert.False(realisasi.SudahDipastikan);
        Berhasil(realisasi.Pastikan(Terbuka, StafLain, Jam(1)));
        Assert.Equal((true, "3 / 4"), (realisasi.SudahDipastikan, realisasi.AngkaDipastikan));
        Assert.Equal((StafLain.Nama, Jam(1)), (realisasi.DipastikanOleh, realisasi.DipastikanPada));

        Berhasil(realisasi.Catat(Isian("3,0", "4") with { Kendala = "Anggaran" }, Terbuka, Staf, Jam(2)));
        Assert.True(realisasi.SudahDipastikan);
        Berhasil(realisasi.Catat(Isian("2", "4"), Terbuka, Staf, Jam(3)));
        Assert.False(realisasi.SudahDipastikan);
        Assert.Equal("Peran Anda tidak dapat melakukan ini.", realisasi.Pastikan(Terbuka, Kadiv, Jam(1)).Pesan);
        Assert.NotNull(Pada(StatusRealisasi.Disetujui).Pastikan(Terbuka, Staf, Jam(5)).Pesan);
    }

    private static Realisasi Baru() => new(Indikator(ManualIku.Bawaan(Persen)), Triwulan.II);

    /// <summary>A realisasi in a status: entered by the first, handed in by the second member of staff.</summary>
    private static Realisasi Pada(StatusRealisasi status)
    {
        var realisasi = Baru();
        Berhasil(realisasi.Catat(Tercapai, Terbuka, Staf, Jam(1)));
        if (status == StatusRealisasi.Draf)
        {
            return realisasi;
        }

        Berhasil(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, StafLain, Jam(2)));
        if (status == StatusRealisasi.Dikembalikan)
        {
            Berhasil(realisasi.Kembalikan("Data dukung tidak sesuai", Kadiv, Jam(3)));
        }

        if (status is StatusRealisasi.Diverifikasi or StatusRealisasi.Disetujui)
        {
            Berhasil(realisasi.Verifikasi(Kadiv, Jam(3)));
        }

        if (status == StatusRealisasi.Disetujui)
        {
            Berhasil(realisasi.Setujui(0, Kakanwil, Jam(4)));
        }

        Assert.Equal(status, realisasi.Status);
        return realisasi;
    }

    private static Hasil Lakukan(Realisasi realisasi, TindakanRealisasi tindakan, PenggunaAktif pelaku) => tindakan switch
    {
        TindakanRealisasi.Catat => realisasi.Catat(Isian("91", "100"), Terbuka, pelaku, Jam(8)),
        TindakanRealisasi.Ajukan => realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, pelaku, Jam(8)),
        TindakanRealisasi.Tarik => realisasi.Tarik(Terbuka, pelaku, Jam(8)),
        TindakanRealisasi.Verifikasi => realisasi.Verifikasi(pelaku, Jam(8)),
        TindakanRealisasi.Setujui => realisasi.Setujui(0, pelaku, Jam(8)),
        TindakanRealisasi.Kembalikan => realisasi.Kembalikan("Penjelasan belum lengkap", pelaku, Jam(8)),
        TindakanRealisasi.BukaKunci => realisasi.BukaKunci("Salah ketik", Jam(20), pelaku, Jam(8)),
        TindakanRealisasi.TutupKunci => realisasi.TutupKunci(pelaku, Jam(8)),
        TindakanRealisasi.Pulihkan => realisasi.Pulihkan(pelaku, Jam(8)),
        _ => throw new ArgumentOutOfRangeException(nameof(tindakan), tindakan, null),
    };

    private static string Kata(TindakanRealisasi tindakan) => tindakan switch
    {
        TindakanRealisasi.Catat => " dan tidak dapat diubah",
        TindakanRealisasi.Ajukan => " dan tidak dapat diajukan",
        TindakanRealisasi.Tarik => " dan tidak dapat ditarik",
        TindakanRealisasi.Verifikasi => " dan tidak dapat diverifikasi",
        TindakanRealisasi.Setujui => " dan tidak dapat disetujui",
        TindakanRealisasi.Kembalikan => " dan tidak dapat dikembalikan",
        TindakanRealisasi.BukaKunci => ": hanya yang disetujui yang dapat dibuka kuncinya",
        TindakanRealisasi.TutupKunci => " dan tidak sedang dibuka kuncinya",
        TindakanRealisasi.Pulihkan => " dan tidak punya versi resmi untuk dipulihkan",
        _ => throw new ArgumentOutOfRangeException(nameof(tindakan), tindakan, null),
    };

    private static Capaian Hitung(Realisasi realisasi) => PerhitunganCapaian.Triwulanan(
        Data(realisasi.Indikator.Manual, TargetSama(85m), realisasi.Angka), realisasi.Triwulan);

    private static void Berhasil(Hasil hasil) => Assert.Null(hasil.Pesan);

    private static void Gagal(Realisasi realisasi, Func<Realisasi, Hasil> tindakan, string pesan)
    {
        var sebelum = Potret(realisasi);
        Assert.Equal(pesan, tindakan(realisasi).Pesan);
        Assert.Equal(sebelum, Potret(realisasi));
    }

    private static List<string> Potret(Realisasi realisasi) =>
        [.. typeof(Realisasi).GetProperties().Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.GetValue(realisasi)}"))];

    private static DateTime Jam(int jam) => new(2023, 7, 5, jam, 0, 0, DateTimeKind.Utc);
}
