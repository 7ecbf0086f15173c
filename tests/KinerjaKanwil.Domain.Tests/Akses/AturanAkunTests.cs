using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Tests.Akses;

public sealed class AturanAkunTests
{
    private static readonly DateOnly Hari = new(2026, 7, 11);
    private static readonly KeadaanAkun Admin = new(Peran.Admin, null, default, true);
    private static readonly KeadaanAkun Staf = new(Peran.StafDivisi, "PAS", default, true);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-07-11", null, true)]
    [InlineData("2026-07-12", null, false)]
    [InlineData(null, "2026-07-11", true)]
    [InlineData(null, "2026-07-10", false)]
    [InlineData("2026-07-01", "2026-07-31", true)]
    [InlineData("2026-08-01", "2026-08-31", false)]
    public void Masa_HariPertamaDanTerakhir_Termasuk(string? dari, string? sampai, bool berlaku) =>
        Assert.Equal(berlaku, new MasaPeran(Tanggal(dari), Tanggal(sampai)).Berlaku(Hari));

    [Theory]
    [InlineData(null, null, "tanpa batas")]
    [InlineData("2026-07-01", null, "sejak 1 Juli 2026")]
    [InlineData(null, "2026-12-31", "sampai 31 Desember 2026")]
    [InlineData("2026-07-01", "2026-12-31", "1 Juli 2026 – 31 Desember 2026")]
    public void Masa_Teks_SepertiDibaca(string? dari, string? sampai, string teks) => Assert.Equal(teks, new MasaPeran(Tanggal(dari), Tanggal(sampai)).Teks());

    [Fact]
    public void Periksa_PeranDivisiDanMasa_HarusSesuai()
    {
        Assert.True(AturanAkun.Periksa(Admin).Sukses);
        Assert.True(AturanAkun.Periksa(Staf).Sukses);
        Assert.Equal("Pilih divisi untuk peran Staf Divisi.", AturanAkun.Periksa(Staf with { KodeDivisi = null }).Pesan);
        Assert.Equal("Peran Admin tidak terikat divisi. Kosongkan divisinya.", AturanAkun.Periksa(Admin with { KodeDivisi = "PAS" }).Pesan);
        Assert.Equal("Tanggal akhir peran sebelum tanggal awalnya.", AturanAkun.Periksa(Staf with { Masa = new MasaPeran(Hari, Hari.AddDays(-1)) }).Pesan);
    }

    public static TheoryData<string, KeadaanAkun> BukanAdminTetap => new()
    {
        { "nonaktif", Admin with { Aktif = false } },
        { "peran lain", Admin with { Peran = Peran.Pemantau } },
        { "berakhir", Admin with { Masa = new MasaPeran(null, Hari.AddYears(1)) } },
        { "belum mulai", Admin with { Masa = new MasaPeran(Hari.AddDays(1), null) } },
    };

    [Theory]
    [MemberData(nameof(BukanAdminTetap))]
    public void Ubah_AdminTerakhir_DitolakDenganCaraApaPun(string cara, KeadaanAkun sesudah)
    {
        Assert.NotEmpty(cara);
        Assert.StartsWith("Ini Admin terakhir.", AturanAkun.Ubah(false, Admin, sesudah, 0, Hari).Pesan, StringComparison.Ordinal);
        Assert.StartsWith("Ini Admin terakhir.", AturanAkun.Ubah(true, Admin, sesudah, 0, Hari).Pesan, StringComparison.Ordinal);
        Assert.True(AturanAkun.Ubah(false, Admin, sesudah, 1, Hari).Sukses);

        // Who is no lasting Admin is not counted, so is not protected either.
        Assert.True(AturanAkun.Ubah(false, sesudah, sesudah with { Aktif = !sesudah.Aktif }, 0, Hari).Sukses);
    }

    [Fact]
    public void Ubah_DiriSendiri_HanyaYangBukanHak()
    {
        Assert.StartsWith("Peran, divisi", AturanAkun.Ubah(true, Admin, Admin with { Peran = Peran.KepalaKanwil }, 3, Hari).Pesan, StringComparison.Ordinal);
        Assert.StartsWith("Peran, divisi", AturanAkun.Ubah(true, Staf, Staf with { KodeDivisi = "IMI" }, 3, Hari).Pesan, StringComparison.Ordinal);
        Assert.True(AturanAkun.Ubah(true, Admin, Admin, 0, Hari).Sukses);
        Assert.True(AturanAkun.Ubah(false, Staf, Staf with { KodeDivisi = "IMI" }, 0, Hari).Sukses);
    }

    private static DateOnly? Tanggal(string? teks) => teks is null ? null : DateOnly.ParseExact(teks, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
