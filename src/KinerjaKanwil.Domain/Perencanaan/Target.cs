using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// The targets of one indicator: the year's own (the Perjanjian Kinerja figure, never rebuilt from the quarters: domain.md 4,
/// trap 7) and one for each quarter. Null means that no target was set, which is not zero.
/// </summary>
/// <param name="Tahunan">Target of the year.</param>
/// <param name="TriwulanI">Target of TW I.</param>
/// <param name="TriwulanII">Target of TW II.</param>
/// <param name="TriwulanIII">Target of TW III.</param>
/// <param name="TriwulanIV">Target of TW IV.</param>
public sealed record NilaiTarget(decimal? Tahunan, decimal? TriwulanI, decimal? TriwulanII, decimal? TriwulanIII, decimal? TriwulanIV)
{
    /// <summary>The target of one quarter, or null where none was set.</summary>
    public decimal? Untuk(Triwulan triwulan) => triwulan switch
    {
        Triwulan.I => TriwulanI,
        Triwulan.II => TriwulanII,
        Triwulan.III => TriwulanIII,
        Triwulan.IV => TriwulanIV,
        _ => throw new ArgumentOutOfRangeException(nameof(triwulan), triwulan, null),
    };

    /// <summary>
    /// Quarter targets for a sheet that gives the year alone (design section 4): figures that are added up have their target in TW IV
    /// until the admin spreads it; for all others each quarter has the year's target.
    /// </summary>
    public static NilaiTarget DariTahunan(decimal tahunan, Konsolidasi konsolidasi) => konsolidasi switch
    {
        Konsolidasi.Jumlah => new NilaiTarget(tahunan, null, null, null, tahunan),
        Konsolidasi.RataRata or Konsolidasi.NilaiTerakhir => new NilaiTarget(tahunan, tahunan, tahunan, tahunan, tahunan),
        _ => throw new ArgumentOutOfRangeException(nameof(konsolidasi), konsolidasi, null),
    };
}

/// <summary>
/// One version of an indicator's targets: number 0 is the Perjanjian Kinerja of the year's beginning, each further one a PK perubahan
/// (domain.md 4, trap 18). A version is valid from its quarter on, until a later one takes over.
/// </summary>
public sealed class Target
{
    /// <summary>Number of the first version.</summary>
    public const int NomorAwal = 0;

    /// <summary>Longest reason, in characters.</summary>
    public const int PanjangAlasan = 1000;

    /// <summary>Longest name of the document that changed it, in characters.</summary>
    public const int PanjangDasar = 300;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    private Target()
    {
        Indikator = null!;
        Nilai = null!;
    }

    /// <summary>The targets of the year's beginning.</summary>
    public Target(IndikatorKinerja indikator, NilaiTarget nilai)
    {
        Indikator = indikator;
        Nilai = nilai;
        BerlakuMulai = Triwulan.I;
    }

    private Target(IndikatorKinerja indikator, int nomor, Triwulan berlakuMulai, NilaiTarget nilai)
    {
        Indikator = indikator;
        Nomor = nomor;
        BerlakuMulai = berlakuMulai;
        Nilai = nilai;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the indicator.</summary>
    public int IndikatorKinerjaId { get; private set; }

    /// <summary>The indicator.</summary>
    public IndikatorKinerja Indikator { get; private set; }

    /// <summary>0 for the PK awal, then 1, 2 …; unique for the indicator.</summary>
    public int Nomor { get; private set; }

    /// <summary>First quarter for which it is valid.</summary>
    public Triwulan BerlakuMulai { get; private set; }

    /// <summary>The figures, in the unit of the indicator.</summary>
    public NilaiTarget Nilai { get; private set; }

    /// <summary>Why it changed; null for the PK awal.</summary>
    public string? Alasan { get; private set; }

    /// <summary>The document that changed it, e.g. the number of the PK perubahan; may be null.</summary>
    public string? Dasar { get; private set; }

    /// <summary>Name of who changed it; null for the PK awal.</summary>
    public string? DitetapkanOleh { get; private set; }

    /// <summary>When it was changed (UTC); null for the PK awal.</summary>
    public DateTime? DitetapkanPada { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>The version as calculation takes it.</summary>
    public VersiTarget Berversi => new(Nomor, BerlakuMulai, Nilai);

    /// <summary>Replaces the figures of a version that nothing was reported under yet: a correction, not a revision.</summary>
    public void Tetapkan(NilaiTarget nilai)
    {
        if (Nilai != nilai)
        {
            Nilai = nilai;
        }
    }

    /// <summary>A PK perubahan: new figures from a quarter on; this version and all before it stay.</summary>
    /// <param name="berlakuMulai">First quarter for which the new figures are valid; not before this version's own.</param>
    /// <param name="nilai">The new figures.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="dasar">The document; may be empty.</param>
    /// <param name="pelaku">Who sets it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <param name="baru">The new version; null unless it succeeds.</param>
    public Hasil Ubah(
        Triwulan berlakuMulai, NilaiTarget nilai, string? alasan, string? dasar, PenggunaAktif pelaku, DateTime waktuUtc, out Target? baru)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        ArgumentNullException.ThrowIfNull(pelaku);
        baru = null;
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            return Hasil.Gagal("Isi alasan perubahan target.");
        }

        if (alasan.Trim().Length > PanjangAlasan)
        {
            return Hasil.Gagal($"Alasan paling panjang {PanjangAlasan} karakter.");
        }

        if (dasar?.Trim().Length > PanjangDasar)
        {
            return Hasil.Gagal($"Dasar perubahan paling panjang {PanjangDasar} karakter.");
        }

        if (berlakuMulai < BerlakuMulai)
        {
            return Hasil.Gagal($"Perubahan tidak dapat berlaku sebelum perubahan terdahulu, yang berlaku mulai {BerlakuMulai.Nama()}.");
        }

        if (nilai == Nilai)
        {
            return Hasil.Gagal("Target tidak berubah.");
        }

        baru = new Target(Indikator, Nomor + 1, berlakuMulai, nilai)
        {
            Alasan = alasan.Trim(),
            Dasar = string.IsNullOrWhiteSpace(dasar) ? null : dasar.Trim(),
            DitetapkanOleh = pelaku.Nama,
            DitetapkanPada = waktuUtc,
        };
        return Hasil.Berhasil;
    }
}
