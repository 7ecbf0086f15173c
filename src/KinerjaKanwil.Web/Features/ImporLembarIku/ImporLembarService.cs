using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Kantor;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>How a step of an import of a year's sheet ended: one of the three is there.</summary>
public sealed record HasilLembar
{
    /// <summary>Why there is nothing to look at.</summary>
    public string? Pesan { get; init; }

    /// <summary>The preview.</summary>
    public PeriksaLembarViewModel? Pratinjau { get; init; }

    /// <summary>What was done, in words.</summary>
    public string? Kabar { get; init; }

    /// <summary>The year that it was done to.</summary>
    public int Tahun { get; init; }
}

/// <summary>
/// Takes a year's sheet in and applies it. Between the two steps the sheet travels sealed in the preview page: nothing is stored for what may
/// never be applied, and any node can apply it.
/// </summary>
public sealed class ImporLembarService(
    ImporIku impor, KeadaanTahunQuery keadaan, KinerjaDbContext db, PenggunaAktif pengguna, PencatatAudit audit, IDataProtectionProvider pelindung,
    WaktuKantor waktu)
{
    private const string Kedaluwarsa = "Pratinjau ini sudah kedaluwarsa. Unggah berkasnya lagi.";
    private static readonly TimeSpan Umur = TimeSpan.FromHours(2);

    private static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly IDataProtector pelindungLembar = pelindung.CreateProtector("ImporLembarIku");

    /// <summary>Reads a file and says what it would do; nothing is stored.</summary>
    public async Task<HasilLembar> UnggahAsync(int tahun, IFormFile berkas, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var nama = BerkasBukti.Bersihkan(berkas.FileName);
        await using var isi = berkas.OpenReadStream();
        LembarTerurai? terurai = null;
        if ((BukuTerbatas.Buka(nama, isi, out var buku) is { Sukses: false } ditolak ? ditolak : PembacaLembar.Baca(buku!, out terurai)).Pesan is { } pesan)
        {
            return new HasilLembar { Pesan = pesan };
        }

        var ada = await keadaan.AmbilAsync(tahun, batal);
        var tersusun = new PenyusunLembar(terurai!, ada).Susun();
        if (tersusun.Berkas is null)
        {
            return new HasilLembar
            {
                Pratinjau = new PeriksaLembarViewModel
                {
                    Tahun = tahun, TahunBaru = !ada.Ada, NamaBerkas = nama, Galat = tersusun.Galat, Peringatan = tersusun.Peringatan,
                },
            };
        }

        var muatan = new MuatanLembar(tersusun.Berkas, tersusun.Bacaan, tersusun.Peringatan, nama, pengguna.Id);
        return new HasilLembar { Pratinjau = Pratinjau(muatan, await impor.RencanakanAsync(tersusun.Berkas, batal), ada, Segel(muatan)) };
    }

    /// <summary>Applies what was shown, if it still is what would be done.</summary>
    public async Task<HasilLembar> TerapkanAsync(TerapkanLembarForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Buka(form.Isi!) is not { } muatan)
        {
            return new HasilLembar { Pesan = Kedaluwarsa };
        }

        var tahun = muatan.Berkas.Tahun;
        if (!HakAkses.Punya(pengguna, Izin.MengelolaPerencanaan))
        {
            await audit.TolakAsync("LembarIku", $"{tahun}", "Peran tidak dapat mengelola perencanaan");
            return new HasilLembar { Pesan = "Peran Anda tidak dapat melakukan ini." };
        }

        var (rencana, ditulis) = await UlangiAsync(() => impor.TerapkanAsync(muatan.Berkas, form.Sidik!, batal));
        if (ditulis is not null || rencana.Tuntas(form.Sidik!))
        {
            // Sent twice: the second time there is nothing left to do, and that is what was asked for.
            return new HasilLembar
            {
                Tahun = tahun,
                Kabar = ditulis is not null
                    ? $"Lembar IKU {tahun} diterapkan pada {waktu.Tampil(waktu.SekarangUtc)}: {rencana.Perubahan.Count(p => p.Baru)} catatan baru, {rencana.Perubahan.Count(p => !p.Baru)} berubah."
                    : $"Lembar IKU {tahun} sudah diterapkan.",
            };
        }

        await audit.TolakAsync("LembarIku", $"{tahun}", "Data tahun itu berubah sejak pratinjau dibuka");
        var model = Pratinjau(muatan, rencana, await keadaan.AmbilAsync(tahun, batal), form.Isi!);
        return new HasilLembar
        {
            Pratinjau = model with { Pesan = $"Data tahun {tahun} berubah sejak halaman ini dibuka. Belum ada yang diterapkan. Periksa lagi di bawah, lalu terapkan." },
        };
    }

    /// <summary>Somebody may store the same between our reading and writing: read again, and the second look finds it changed.</summary>
    private async Task<T> UlangiAsync<T>(Func<Task<T>> langkah)
    {
        try
        {
            return await langkah();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await langkah();
        }
    }

    private static PeriksaLembarViewModel Pratinjau(MuatanLembar muatan, RencanaImporIku rencana, KeadaanTahun ada, string isi) => new()
    {
        Tahun = muatan.Berkas.Tahun,
        TahunBaru = !ada.Ada,
        NamaBerkas = muatan.NamaBerkas,
        Peringatan = muatan.Peringatan,
        Temuan = PratinjauLembarBuilder.Temuan(muatan.Berkas, ada.Pengaturan),
        Baris = PratinjauLembarBuilder.Baris(muatan, rencana),
        Isi = isi,
        Sidik = rencana.Sidik(),
    };

    private string Segel(MuatanLembar muatan)
    {
        using var tampung = new MemoryStream();
        using (var padat = new BrotliStream(tampung, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(padat, muatan, Bentuk);
        }

        return WebEncoders.Base64UrlEncode(pelindungLembar.Protect([.. BitConverter.GetBytes(waktu.SekarangUtc.Ticks), .. tampung.ToArray()]));
    }

    private MuatanLembar? Buka(string segel)
    {
        try
        {
            var isi = pelindungLembar.Unprotect(WebEncoders.Base64UrlDecode(segel));
            var dibuat = new DateTime(BitConverter.ToInt64(isi), DateTimeKind.Utc);
            if (waktu.SekarangUtc - dibuat > Umur)
            {
                return null;
            }

            using var padat = new BrotliStream(new MemoryStream(isi, sizeof(long), isi.Length - sizeof(long)), CompressionMode.Decompress);
            var muatan = JsonSerializer.Deserialize<MuatanLembar>(padat, Bentuk);
            return muatan?.PenggunaId == pengguna.Id ? muatan : null;
        }
        catch (Exception galat) when (galat is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
