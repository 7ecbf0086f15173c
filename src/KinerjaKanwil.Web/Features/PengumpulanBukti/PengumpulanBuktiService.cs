using System.Data;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Data.Berkas;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengumpulanBukti;

/// <summary>How a change of evidence ended.</summary>
public sealed record HasilBukti
{
    /// <summary>Faults by field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>The indicator or the evidence does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>The file could not be stored: the server's fault, not the person's.</summary>
    public bool Gangguan { get; init; }

    /// <summary>What was done, in words; null when nothing was.</summary>
    public string? Kabar { get; init; }
}

/// <summary>Adds and takes away evidence, and takes a removal back.</summary>
public sealed partial class PengumpulanBuktiService(
    KinerjaDbContext db, PenyimpananBerkas penyimpanan, PenggunaAktif pengguna, WaktuKantor waktu, ILogger<PengumpulanBuktiService> log)
{
    /// <summary>Does what a form asks for.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="kode">Code of the indicator.</param>
    /// <param name="form">The form.</param>
    /// <param name="periksaSaja">True when the form has faults already: only see whether it is for this person at all.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<HasilBukti> TerapkanAsync(int tahun, Triwulan triwulan, string kode, BuktiForm form, bool periksaSaja, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var indikator = await db.IndikatorKinerja.Include(i => i.Sasaran).ThenInclude(s => s.Divisi).DalamCakupan(pengguna)
            .SingleOrDefaultAsync(i => i.Kode == kode && db.TahunKinerja.Any(t => t.Id == i.TahunKinerjaId && t.Tahun == tahun), batal);
        if (indikator is null || !HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, indikator.Sasaran.Divisi.Kode))
        {
            return new HasilBukti { TidakDitemukan = true };
        }

        return periksaSaja ? new HasilBukti()
            : form.Dihapus() is { } dihapus ? await HapusAsync(indikator.Id, triwulan, dihapus, batal)
            : form.Diurungkan() is { } diurungkan ? await UrungkanAsync(indikator.Id, triwulan, diurungkan, batal)
            : form.DipakaiLagi() is { } lama ? await PakaiLagiAsync(indikator.Id, triwulan, lama, batal)
            : form.Aksi == BuktiForm.TambahBerkas ? await TambahBerkasAsync(indikator, triwulan, form, batal)
            : await TambahTautanAsync(indikator, triwulan, form, batal);
    }

    private async Task<HasilBukti> TambahBerkasAsync(IndikatorKinerja indikator, Triwulan triwulan, BuktiForm form, CancellationToken batal)
    {
        var nama = BerkasBukti.Bersihkan(form.Berkas!.FileName);
        await using var isi = form.Berkas.OpenReadStream();
        if (PemeriksaBerkas.Periksa(nama, isi, out var jenis).Pesan is { } ditolak)
        {
            return Salah(nameof(BuktiForm.Berkas), ditolak);
        }

        (string Sidik, long Ukuran)? tersimpan;
        try
        {
            isi.Position = 0;
            tersimpan = await penyimpanan.SimpanAsync(isi, batal);
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException)
        {
            LogTidakTersimpan(log, galat);
            return Salah(nameof(BuktiForm.Berkas), "Berkas tidak dapat disimpan di server. Coba lagi nanti; bila berulang, hubungi Admin.") with { Gangguan = true };
        }

        if (tersimpan is not var (sidik, ukuran))
        {
            return Salah(nameof(BuktiForm.Berkas), BerkasBukti.PeriksaUkuran(form.Berkas.Length).Pesan!);
        }

        if (await SamaAsync(indikator.Id, triwulan, sidik, batal) is { } sudahAda)
        {
            return sudahAda;
        }

        var hasil = BuktiDukung.TambahBerkas(
            indikator, triwulan, new BerkasBukti(nama, jenis, ukuran, sidik), form.KeteranganBerkas, pengguna, waktu.SekarangUtc, out var bukti);
        if (hasil.Pesan is { } pesan)
        {
            return Salah(nameof(BuktiForm.Berkas), pesan);
        }

        db.Add(bukti!);
        return await SimpanAsync(indikator.Id, triwulan, sidik, batal) ?? new HasilBukti { Kabar = $"Berkas {nama} ditambahkan." };
    }

    /// <summary>Saves; a result when the same file stands here meanwhile.</summary>
    private async Task<HasilBukti?> SimpanAsync(int indikatorId, Triwulan triwulan, string? sidik, CancellationToken batal)
    {
        try
        {
            await db.SaveChangesAsync(batal);
            return null;
        }
        catch (DbUpdateException) when (sidik is not null)
        {
            // Sent twice at once: the other one was first. Anything else is a fault.
            db.ChangeTracker.Clear();
            return await SamaAsync(indikatorId, triwulan, sidik, batal) ?? throw new InvalidOperationException("Data dukung tidak dapat disimpan.");
        }
    }

    /// <summary>
    /// The file of an earlier quarter once more: a row of its own on the same content. Not when the content is missing: it would look like
    /// evidence and be none.
    /// </summary>
    private async Task<HasilBukti> PakaiLagiAsync(int indikatorId, Triwulan triwulan, int id, CancellationToken batal)
    {
        var lama = await SatuAsync(indikatorId, id, batal);
        if (lama is null || lama.DihapusPada is not null)
        {
            return new HasilBukti { TidakDitemukan = true };
        }

        if (lama.Sidik is { } sidik && await SamaAsync(indikatorId, triwulan, sidik, batal) is { } sudahAda)
        {
            return sudahAda;
        }

        if (lama.Sidik is { } isi && !penyimpanan.Ada(isi))
        {
            return Salah("", $"Berkas {lama.NamaAsli} tidak ada lagi di server. Hubungi Admin, atau unggah berkasnya.");
        }

        if (lama.PakaiLagi(triwulan, pengguna, waktu.SekarangUtc, out var bukti).Pesan is { } pesan)
        {
            return Salah("", pesan);
        }

        db.Add(bukti!);
        return await SimpanAsync(indikatorId, triwulan, lama.Sidik, batal)
            ?? new HasilBukti { Kabar = $"{lama.NamaAsli ?? "Tautan"} dari {lama.Triwulan.Nama()} dipakai lagi." };
    }

    private async Task<HasilBukti> UrungkanAsync(int indikatorId, Triwulan triwulan, int id, CancellationToken batal)
    {
        var bukti = await SatuAsync(indikatorId, id, batal);
        if (bukti is null || bukti.Triwulan != triwulan)
        {
            return new HasilBukti { TidakDitemukan = true };
        }

        if (bukti.Urungkan(pengguna, waktu.SekarangUtc).Pesan is { } pesan)
        {
            return Salah("", pesan);
        }

        return await SimpanAsync(indikatorId, triwulan, bukti.Sidik, batal) ?? new HasilBukti { Kabar = $"{bukti.NamaAsli ?? "Tautan"} dikembalikan." };
    }

    private Task<BuktiDukung?> SatuAsync(int indikatorId, int id, CancellationToken batal) =>
        db.BuktiDukung.Include(b => b.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .SingleOrDefaultAsync(b => b.Id == id && b.IndikatorKinerjaId == indikatorId, batal);

    private async Task<HasilBukti> TambahTautanAsync(IndikatorKinerja indikator, Triwulan triwulan, BuktiForm form, CancellationToken batal)
    {
        var hasil = BuktiDukung.TambahTautan(indikator, triwulan, form.Tautan, form.KeteranganTautan, pengguna, waktu.SekarangUtc, out var bukti);
        if (hasil.Pesan is { } pesan)
        {
            return Salah(nameof(BuktiForm.Tautan), pesan);
        }

        db.Add(bukti!);
        await db.SaveChangesAsync(batal);
        return new HasilBukti { Kabar = "Tautan ditambahkan." };
    }

    /// <summary>
    /// In a transaction that keeps what it read: a realisasi cannot be handed in, or approved, between our look at its status and the
    /// removal.
    /// </summary>
    private Task<HasilBukti> HapusAsync(int indikatorId, Triwulan triwulan, int id, CancellationToken batal) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaksi = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, batal);

            // The head of the audit trail first, as every audited save takes it: in another order, this and an approval could wait for each other.
            await RantaiAudit.KunciAsync(db, batal);
            var bukti = await SatuAsync(indikatorId, id, batal);
            if (bukti is null || bukti.Triwulan != triwulan)
            {
                return new HasilBukti { TidakDitemukan = true };
            }

            var realisasi = await db.Realisasi.AsNoTracking().SingleOrDefaultAsync(r => r.IndikatorKinerjaId == indikatorId && r.Triwulan == triwulan, batal);
            if (bukti.Hapus(realisasi?.StatusPada(waktu.SekarangUtc), realisasi?.Resmi?.DisetujuiPada, pengguna, waktu.SekarangUtc).Pesan is { } pesan)
            {
                return Salah("", pesan);
            }

            await db.SaveChangesAsync(batal);
            await transaksi.CommitAsync(batal);
            return new HasilBukti { Kabar = $"{bukti.NamaAsli ?? "Tautan"} dihapus." };
        });

    private async Task<HasilBukti?> SamaAsync(int indikatorId, Triwulan triwulan, string sidik, CancellationToken batal) =>
        await db.BuktiDukung.Where(b => b.IndikatorKinerjaId == indikatorId && b.Triwulan == triwulan && b.Sidik == sidik && b.DihapusPada == null)
            .Select(b => b.NamaAsli).SingleOrDefaultAsync(batal) is { } nama
            ? new HasilBukti { Kabar = $"Berkas yang sama sudah ada di sini dengan nama {nama}; tidak ditambahkan dua kali." }
            : null;

    private static HasilBukti Salah(string bidang, string pesan) => new() { Galat = [(bidang, pesan)] };

    [LoggerMessage(Level = LogLevel.Error, Message = "Berkas data dukung tidak dapat disimpan. Periksa Bukti:Folder: izin tulis dan ruang kosong (docs/panduan-operator.md).")]
    private static partial void LogTidakTersimpan(ILogger log, Exception galat);
}
