using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Data.Audit;

/// <summary>The written form that digests are made from: the same before and after the database, whatever people type.</summary>
public sealed class BentukKanonikTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private static readonly string[] Serpihan =
        ["a", "Z", "0", " ", "  ", "'", "\"", "\\", "/", "<b>", "&", "é", "ﷺ", "漢字", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "\0", "\r\n", "\n", "\t", "\u001b[31m", "\u0085", "\u2028", "\u202e", "ß", "İ", "null", "%", "{0}", "–"];

    /// <summary>Made by another program from the description alone: a change of the form would break every chain there is.</summary>
    [Fact]
    public void Sidik_ContohTetap_SamaDenganHitunganLain() => Assert.Equal(
        "79e09ec24e300de7f35b8c0d9e17d80f3bea12dc56558388522c8c6f05d580d0",
        BentukKanonik.Sidik(
            new CatatanAudit
            {
                Urut = 7,
                Waktu = new DateTime(2024, 1, 8, 3, 0, 0, 120, DateTimeKind.Utc),
                NamaPengguna = "Sítì \"A\" <b>",
                Peran = "StafDivisi",
                Sumber = "Formulir",
                Tindakan = "Diubah",
                Entitas = "Realisasi",
                KunciEntitas = "2023/PAS.07.3/TW1",
                KodeDivisi = "PAS",
                KodeIndikator = "PAS.07.3",
                Perubahan = """[{"bidang":"Pembilang","sebelum":"40","sesudah":"45.5"}]""",
                AlamatIp = "10.0.0.1",
            },
            KepalaAudit.SidikAwal));

    [Theory]
    [InlineData(1)]
    [InlineData(20231)]
    [InlineData(987654321)]
    public async Task Catatan_TeksApaPun_SidikSamaSetelahDibacaKembali(int benih)
    {
        var acak = new Random(benih);
        var rancangan = Enumerable.Range(0, 100).Select(_ => Acak(acak)).ToList();
        var sebelum = await app.UrutAsync();

        await app.DenganDatabaseAsync(async db =>
        {
            rancangan.ForEach(db.Titip);
            return await db.SaveChangesAsync();
        });

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Equal(rancangan.Count, catatan.Count);
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
        foreach (var (satu, asal) in catatan.Zip(rancangan))
        {
            Assert.Equal(asal.Perubahan.Select(p => p with { Sebelum = TanpaBelahan(p.Sebelum), Sesudah = TanpaBelahan(p.Sesudah) }), satu.Bidang());
            Assert.Equal(asal.KodeIndikator is null, satu.KodeIndikator is null);
            Assert.DoesNotContain(satu.KunciEntitas, char.IsControl);
            Assert.True(satu.KunciEntitas.Length <= CatatanAudit.PanjangTeks);
        }
    }

    [Fact]
    public void Nilai_DesimalSama_TeksSama()
    {
        Assert.Equal(["98.5", "98.5", "0", "-3", "0.0001"], new object[] { 98.5m, 98.5000m, 0.0000m, -3.0m, 0.0001m }.Select(PerubahanBidang.Nilai));
        Assert.Equal("2024-01-08T03:00:00.120Z", PerubahanBidang.Nilai(new DateTimeOffset(2024, 1, 8, 10, 0, 0, 120, TimeSpan.FromHours(7))));
        Assert.Equal(["ya", "tidak", "StafDivisi", null, ""], new object?[] { true, false, Peran.StafDivisi, null, "" }.Select(PerubahanBidang.Nilai));
    }

    private static RancanganCatatan Acak(Random acak) => new()
    {
        Tindakan = TindakanAudit.Diubah,
        Entitas = "Uji",
        Kunci = Teks(acak, 120),
        KodeDivisi = acak.Next(3) == 0 ? null : Teks(acak, 40),
        KodeIndikator = acak.Next(3) == 0 ? null : Teks(acak, 40),
        Perubahan = [.. Enumerable.Range(0, acak.Next(4)).Select(n => new PerubahanBidang($"Bidang{n}", acak.Next(3) == 0 ? null : Teks(acak, 60), Teks(acak, 60)))],
        Pelaku = acak.Next(2) == 0 ? null : new PenggunaAktif(acak.Next(), Teks(acak, 150), Peran.Admin, null),
    };

    private static string Teks(Random acak, int panjang) => string.Concat(Enumerable.Range(0, acak.Next(panjang)).Select(_ => Serpihan[acak.Next(Serpihan.Length)]));

    /// <summary>Half of a character pair is no character; JSON has none.</summary>
    private static string? TanpaBelahan(string? teks) => teks is null ? null : string.Concat(teks.EnumerateRunes().Select(r => r.ToString()));
}
