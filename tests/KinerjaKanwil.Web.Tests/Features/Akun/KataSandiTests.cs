using System.Buffers.Binary;
using System.Net;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Features.Akun;

/// <summary>What a password may be and how it is kept (checks.md S34).</summary>
public sealed class KataSandiTests(KataSandiTests.AplikasiUtuh app) : IClassFixture<KataSandiTests.AplikasiUtuh>
{
    [Theory]
    [InlineData("abcdefghijklmnopqrst", true)]
    [InlineData("abcdefghijk", false)]
    [InlineData("abcdefghijkl", true)]
    [InlineData("kuda baterai staples benar 馬 🐎 ñ", true)]
    public async Task KataSandi_PanjangSaja_YangDiperiksa(string sandi, bool diterima)
    {
        var nama = "akun." + Guid.NewGuid().ToString("N");
        var (hasil, _) = await BuatAkunAsync(nama, sandi);

        Assert.Equal(diterima, hasil.Succeeded);
        if (diterima)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync(nama, sandi)).Status);
        }
        else
        {
            Assert.Equal("Kata sandi paling sedikit 12 karakter.", Assert.Single(hasil.Errors).Description);
        }
    }

    [Fact]
    public async Task KataSandi_SeratusDuaPuluhDelapanDenganSpasiDanUnicode_DiterimaUtuh()
    {
        var sandi = string.Concat(Enumerable.Repeat("kata é 漢 ", 15))[..127] + "z";
        Assert.Equal(128, sandi.Length);

        Assert.True((await BuatAkunAsync("akun.panjang", sandi)).Hasil.Succeeded);

        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("akun.panjang", sandi[..127])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("akun.panjang", sandi.ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("akun.panjang", sandi)).Status);
    }

    [Fact]
    public async Task KataSandi_Tersimpan_Pbkdf2Sha512DenganGaramSendiri()
    {
        var (_, satu) = await BuatAkunAsync("akun.satu", "sandi yang sama persis");
        var (_, dua) = await BuatAkunAsync("akun.dua", "sandi yang sama persis");

        Assert.NotEqual(satu, dua);
        Assert.All([satu, dua], sidik =>
        {
            var isi = Convert.FromBase64String(sidik!);
            Assert.Equal(1, isi[0]);
            Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(1)));
            Assert.Equal(220_000u, BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(5)));
            Assert.True(BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(9)) >= 16);
        });
    }

    private async Task<Halaman> MasukAsync(string nama, string sandi) =>
        await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi));

    private async Task<(IdentityResult Hasil, string? Sidik)> BuatAkunAsync(string nama, string sandi)
    {
        await using var lingkup = app.Services.CreateAsyncScope();
        var akun = lingkup.ServiceProvider.GetRequiredService<UserManager<Pengguna>>();
        var pengguna = new Pengguna { UserName = nama, Nama = nama, Peran = Peran.Pemantau };
        return (await akun.CreateAsync(pengguna, sandi), pengguna.PasswordHash);
    }

    /// <summary>The application whose passwords cost what they cost as delivered.</summary>
    public sealed class AplikasiUtuh : AplikasiUji
    {
        /// <summary>Not started yet.</summary>
        public AplikasiUtuh() => Putaran = null;
    }
}
