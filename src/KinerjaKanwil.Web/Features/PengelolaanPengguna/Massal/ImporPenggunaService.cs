using System.Security.Cryptography;
using System.Text.Json;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Kantor;
using Microsoft.AspNetCore.DataProtection;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna.Massal;

/// <summary>What a file of accounts holds.</summary>
/// <param name="Galat">What is wrong, cell by cell; nothing can be made before all is mended.</param>
/// <param name="Baris">Accounts that it would make.</param>
/// <param name="Rancangan">What the page carries to the second step; null while something is wrong.</param>
public sealed record PeriksaMassal(IReadOnlyList<string> Galat, IReadOnlyList<PenggunaForm> Baris, string? Rancangan);

/// <summary>
/// Accounts from a workbook: looked at first, made in a second step, all of them or none. Between the steps the rows travel with the page,
/// encrypted and bound to who uploaded them.
/// </summary>
public sealed class ImporPenggunaService(
    PengelolaanPenggunaService pengguna, DaftarPenggunaQuery daftar, PenggunaAktif saya, IDataProtectionProvider pelindung, WaktuKantor waktu)
{
    private static readonly TimeSpan Umur = TimeSpan.FromMinutes(30);

    private readonly IDataProtector pelindungRancangan = pelindung.CreateProtector("Pengguna.Massal");

    /// <summary>The empty workbook.</summary>
    public async Task<byte[]> TemplatAsync(CancellationToken batal) => TemplatPenggunaWriter.Tulis(await daftar.DivisiAsync(batal));

    /// <summary>Reads and judges a file; nothing is made.</summary>
    public async Task<PeriksaMassal> PeriksaAsync(string namaBerkas, Stream isi)
    {
        TabelMassal? tabel = null;
        if ((BukuTerbatas.Buka(BerkasBukti.Bersihkan(namaBerkas), isi, out var buku) is { Sukses: false } ditolak ? ditolak : PembacaPengguna.Baca(buku!, out tabel)).Pesan is { } pesan)
        {
            return new PeriksaMassal([pesan], [], null);
        }

        var semua = tabel!.Baris.Select(b => b.Isian).ToList();
        var pemeriksa = new PenggunaFormValidator();
        var galat = new List<(int Nomor, string Bidang, string Pesan)>();
        foreach (var baris in tabel.Baris)
        {
            galat.AddRange(baris.Galat.Select(g => (baris.Nomor, g.Bidang, g.Pesan)));

            // A cell that could not be read is not also called empty.
            galat.AddRange((await pemeriksa.ValidateAsync(baris.Isian)).Errors
                .Where(g => !baris.Galat.Any(b => b.Bidang == g.PropertyName)).Select(g => (baris.Nomor, g.PropertyName, g.ErrorMessage)));
        }

        galat.AddRange((await pengguna.PeriksaAsync(semua)).Select(g => (tabel.Baris[g.Nomor].Nomor, g.Bidang, g.Pesan)));
        var urutan = KolomPengguna.Semua.Select(k => k.Bidang).ToList();
        return new PeriksaMassal(
            [.. galat.OrderBy(g => g.Nomor).ThenBy(g => urutan.IndexOf(g.Bidang)).Select(g => $"Sel {tabel.Sel(g.Nomor, g.Bidang)}: {g.Pesan}")],
            semua, galat.Count > 0 ? null : Bungkus(semua));
    }

    /// <summary>Makes the accounts of a page.</summary>
    /// <returns>Null accounts: the page was open for too long, or is somebody else's.</returns>
    public async Task<(IReadOnlyList<AkunDibuat>? Dibuat, IReadOnlyList<string> Galat)> TerapkanAsync(string? rancangan)
    {
        if (Buka(rancangan) is not { } semua)
        {
            return (null, ["Halaman ini terbuka terlalu lama. Unggah berkasnya lagi."]);
        }

        var (galat, dibuat) = await pengguna.TambahSemuaAsync(semua);
        return (dibuat, [.. galat.Select(g => $"Baris ke-{g.Nomor + 1}: {g.Pesan}")]);
    }

    private string Bungkus(List<PenggunaForm> semua) => pelindungRancangan.Protect(JsonSerializer.Serialize(new Isi(saya.Id, waktu.SekarangUtc, semua)));

    private List<PenggunaForm>? Buka(string? rancangan)
    {
        try
        {
            return JsonSerializer.Deserialize<Isi>(pelindungRancangan.Unprotect(rancangan ?? "")) is { } isi && isi.Oleh == saya.Id && waktu.SekarangUtc - isi.Pada <= Umur
                ? isi.Semua : null;
        }
        catch (Exception galat) when (galat is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Isi(int Oleh, DateTime Pada, List<PenggunaForm> Semua);
}
