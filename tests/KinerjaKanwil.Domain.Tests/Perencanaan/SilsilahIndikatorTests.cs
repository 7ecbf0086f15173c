using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class SilsilahIndikatorTests
{
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);
    private static readonly ManualIku Manual = new() { Satuan = new Satuan(JenisSatuan.Jumlah, "Layanan") };

    [Theory]
    [InlineData(JenisSilsilah.Berlanjut, true, true, null, null)]
    [InlineData(JenisSilsilah.BerubahNama, true, false, null, "Berubah nama: pilih indikator asal dan indikator tujuan.")]
    [InlineData(JenisSilsilah.PindahKeluar, true, false, null, "Isi alasan: ke mana indikator ini pindah, atau mengapa tidak dilanjutkan.")]
    [InlineData(JenisSilsilah.PindahKeluar, true, false, "Ke Kementerian Imigrasi", null)]
    [InlineData(JenisSilsilah.PindahKeluar, true, true, "Ke sana", "Pindah keluar: pilih indikator asal dan kosongkan indikator tujuan.")]
    [InlineData(JenisSilsilah.Baru, false, true, null, null)]
    [InlineData(JenisSilsilah.Baru, true, true, null, "Baru: pilih indikator tujuan dan kosongkan indikator asal.")]
    public void Catat_BentukMenurutJenis(JenisSilsilah jenis, bool denganAsal, bool denganTujuan, string? alasan, string? pesan)
    {
        var hasil = SilsilahIndikator.Catat(2, denganAsal ? Buat(1, 1) : null, denganTujuan ? Buat(2, 1) : null, jenis, alasan, [], Admin, out var baru);
        Assert.Equal(pesan, hasil.Pesan);
        Assert.Equal(pesan is null, baru is not null);
    }

    [Fact]
    public void Catat_SudahTercatat_Ditolak_KecualiDipecahAtauDigabung()
    {
        var ada = new List<SilsilahIndikator>();
        string? Catat(int? dari, int? ke, JenisSilsilah jenis)
        {
            var hasil = SilsilahIndikator.Catat(2, dari is { } a ? Buat(1, a) : null, ke is { } t ? Buat(2, t) : null, jenis, "Alasan", ada, Admin, out var baru);
            if (baru is not null)
            {
                ada.Add(baru);
            }

            return hasil.Pesan;
        }

        Assert.Null(Catat(1, 1, JenisSilsilah.Berlanjut));
        Assert.Equal("PAS.01.1 sudah tercatat: PAS.01.1 berlanjut sebagai PAS.01.1. Hapus dulu catatan itu.", Catat(2, 1, JenisSilsilah.Berlanjut));
        Assert.NotNull(Catat(1, 2, JenisSilsilah.Dipecah));
        Assert.Null(Catat(2, 2, JenisSilsilah.Dipecah));
        Assert.Null(Catat(2, 3, JenisSilsilah.Dipecah));
        Assert.NotNull(Catat(2, 3, JenisSilsilah.Dipecah));
        Assert.Null(Catat(4, 5, JenisSilsilah.Digabung));
        Assert.Null(Catat(5, 5, JenisSilsilah.Digabung));
        Assert.NotNull(Catat(5, 6, JenisSilsilah.Digabung));
        Assert.NotNull(Catat(null, 5, JenisSilsilah.Baru));
        Assert.NotNull(SilsilahIndikator.Catat(2, Buat(2, 7), Buat(2, 8), JenisSilsilah.Berlanjut, null, ada, Admin, out _).Pesan);
    }

    [Fact]
    public void Mundur_MengikutiKodeYangBerpindah_TanpaCatatanKodeYangSama()
    {
        RuasSilsilah[] ruas = [new(2025, "PAS.01.2", "Dua", "PAS.01.1", JenisSilsilah.BerubahNama, null)];
        Assert.Equal(
            [new PendahuluIndikator(2024, "PAS.01.2", true, null), new PendahuluIndikator(2023, "PAS.01.2", false, null)],
            PenelusuranSilsilah.Mundur("PAS.01.1", 2025, [2024, 2023], ruas));
    }

    [Theory]
    [InlineData(JenisSilsilah.Dipecah, "hasil pemecahan PAS.01.2 “Dua” pada tahun 2025")]
    [InlineData(JenisSilsilah.Digabung, "gabungan PAS.01.2 pada tahun 2025")]
    [InlineData(JenisSilsilah.Baru, "indikator baru pada tahun 2025")]
    public void Mundur_BukanIndikatorYangSama_PutusDenganAlasan_JugaTahunSebelumnya(JenisSilsilah jenis, string alasan)
    {
        RuasSilsilah[] ruas = [new(2025, jenis == JenisSilsilah.Baru ? null : "PAS.01.2", "Dua", "PAS.01.1", jenis, null)];
        Assert.Equal(
            [new PendahuluIndikator(2024, null, false, alasan), new PendahuluIndikator(2023, null, false, alasan)],
            PenelusuranSilsilah.Mundur("PAS.01.1", 2025, [2024, 2023], ruas));
    }

    /// <summary>The code was used again for something else: what had it went elsewhere.</summary>
    [Fact]
    public void Mundur_KodeDipakaiLagi_TidakDianggapSama()
    {
        RuasSilsilah[] ruas = [new(2024, "PAS.01.1", "Satu", null, JenisSilsilah.PindahKeluar, "ke kementerian lain")];
        Assert.Equal("pada tahun 2024 PAS.01.1 pindah keluar: ke kementerian lain", Assert.Single(PenelusuranSilsilah.Mundur("PAS.01.1", 2024, [2023], ruas)).Alasan);
    }

    [Fact]
    public void Keterbandingan_BerubahNamaTercatat_DapatDibandingkan_CaraHitungTetapDiperiksa()
    {
        var lama = new IndikatorBanding(2023, "Nama lama", Manual);
        var baru = new IndikatorBanding(2024, "Nama baru", Manual);
        Assert.NotNull(Keterbandingan.Alasan(baru, 2023, lama));
        Assert.Null(Keterbandingan.Alasan(baru, 2023, lama, tercatat: true));
        Assert.StartsWith("arah berubah", Keterbandingan.Alasan(baru, 2023, lama with { Manual = Manual with { Polaritas = Polaritas.Minimal } }, true), StringComparison.Ordinal);
    }

    private static IndikatorKinerja Buat(int tahunId, int nomor) =>
        new(new SasaranKegiatan(new Divisi(tahunId, "PAS", 1, "DIVISI", "Divisi"), 1, "1.", "Sasaran", null), tahunId, $"PAS.01.{nomor}", nomor, "", "Nama", null, "1", Manual);
}
