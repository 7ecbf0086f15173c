using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pengukuran;

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

    /// <summary>The last quarter with a target; TW IV where none has one, because the year ends then.</summary>
    public Triwulan Terakhir => TriwulanExtensions.Semua.Where(t => Untuk(t) is not null).DefaultIfEmpty(Triwulan.IV).Max();

    /// <summary>The same with another target of one quarter.</summary>
    public NilaiTarget Dengan(Triwulan triwulan, decimal? target) => triwulan switch
    {
        Triwulan.I => this with { TriwulanI = target },
        Triwulan.II => this with { TriwulanII = target },
        Triwulan.III => this with { TriwulanIII = target },
        Triwulan.IV => this with { TriwulanIV = target },
        _ => throw new ArgumentOutOfRangeException(nameof(triwulan), triwulan, null),
    };

    /// <summary>What differs from earlier targets, in words: <c>Target tahun 133 Layanan → 150 Layanan, TW III 33 Layanan → 42 Layanan</c>.</summary>
    public string Perbedaan(NilaiTarget lama, Satuan satuan)
    {
        ArgumentNullException.ThrowIfNull(lama);
        return string.Join(", ", TriwulanExtensions.Semua.Select(t => (Nama: t.Nama(), Lama: lama.Untuk(t), Baru: Untuk(t)))
            .Prepend((Nama: "Target tahun", Lama: lama.Tahunan, Baru: Tahunan)).Where(b => b.Lama != b.Baru)
            .Select(b => $"{b.Nama} {FormatAngka.Bersatuan(b.Lama, satuan) ?? "kosong"} → {FormatAngka.Bersatuan(b.Baru, satuan) ?? "kosong"}"));
    }

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

    /// <summary>Name of who made it or corrected it last; null for a PK awal that is as imported.</summary>
    public string? DitetapkanOleh { get; private set; }

    /// <summary>When it was made or corrected last (UTC); null for a PK awal that is as imported.</summary>
    public DateTime? DitetapkanPada { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>The version as calculation takes it.</summary>
    public VersiTarget Berversi => new(Nomor, BerlakuMulai, Nilai);

    /// <summary>
    /// Takes over the figures of a newer import of the same sheet. Nothing else does: not once an admin has set them, and not once something
    /// was reported under them.
    /// </summary>
    /// <param name="nilai">The figures of the file.</param>
    /// <param name="terpakai">True once a figure of this indicator was handed in, or a PK perubahan followed.</param>
    /// <returns>True when the figures are now those of the file.</returns>
    public bool Perbarui(NilaiTarget nilai, bool terpakai)
    {
        if (Nilai != nilai && DitetapkanPada is null && !terpakai)
        {
            Nilai = nilai;
        }

        return Nilai == nilai;
    }

    /// <summary>
    /// Why the target of a quarter cannot be changed any more; null while it can. A quarter that was approved keeps its target, and what was
    /// valid before this version was settled by an earlier one; so is what an approved quarter adds up (domain.md 4, trap 18).
    /// </summary>
    /// <param name="triwulan">The quarter; null for the target of the year, which is settled once TW IV is approved.</param>
    /// <param name="laporan">What was reported.</param>
    public string? AlasanTerkunci(Triwulan? triwulan, IReadOnlyCollection<LaporanTriwulan> laporan)
    {
        ArgumentNullException.ThrowIfNull(laporan);
        bool Disetujui(Triwulan t) => laporan.Any(l => l.Triwulan == t && l.NomorTarget is not null);
        if (triwulan is not { } satu)
        {
            return Disetujui(Triwulan.IV) ? "TW IV sudah disetujui: target tahun tidak berubah lagi." : null;
        }

        return Disetujui(satu) ? $"{satu.Nama()} sudah disetujui: targetnya tidak berubah lagi."
            : PembagianTarget.Dijumlah(Indikator.Manual) && TriwulanExtensions.Semua.Any(t => t > satu && Disetujui(t))
            ? $"{satu.Nama()} ikut dijumlah dalam target triwulan sesudahnya, yang sudah disetujui."
            : satu < BerlakuMulai ? $"{satu.Nama()} mendahului PK perubahan {Nomor}, yang berlaku mulai {BerlakuMulai.Nama()}." : null;
    }

    /// <summary>
    /// True when other figures would change a target under which something was reported: then they are a PK perubahan. Until then they are a
    /// correction of this version (domain.md 4, trap 18).
    /// </summary>
    /// <param name="nilai">The other figures.</param>
    /// <param name="laporan">What was reported.</param>
    public bool PerluPerubahan(NilaiTarget nilai, IReadOnlyCollection<LaporanTriwulan> laporan)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        ArgumentNullException.ThrowIfNull(laporan);
        return TriwulanBerlaporan(laporan).Any(t => nilai.Tahunan != Nilai.Tahunan || Menyentuh(nilai, t));
    }

    /// <summary>Quarters that were reported under this version, in order.</summary>
    public IEnumerable<Triwulan> TriwulanBerlaporan(IReadOnlyCollection<LaporanTriwulan> laporan) =>
        laporan.Where(l => l.Triwulan >= BerlakuMulai && (l.Menunggu || l.NomorTarget == Nomor)).Select(l => l.Triwulan).Order();

    /// <summary>The target that a quarter is measured against depends on all quarters before it where targets are added up.</summary>
    private bool Menyentuh(NilaiTarget nilai, Triwulan triwulan) => PembagianTarget.Dijumlah(Indikator.Manual)
        ? TriwulanExtensions.Semua.Any(t => t <= triwulan && nilai.Untuk(t) != Nilai.Untuk(t))
        : nilai.Untuk(triwulan) != Nilai.Untuk(triwulan);

    /// <summary>Corrects this version in place, while nothing was reported under what changes.</summary>
    /// <param name="nilai">The right figures.</param>
    /// <param name="laporan">What was reported.</param>
    /// <param name="pelaku">Who corrects.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil Perbaiki(NilaiTarget nilai, IReadOnlyCollection<LaporanTriwulan> laporan, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (PeriksaUmum(nilai, laporan, pelaku) is { Sukses: false } gagal)
        {
            return gagal;
        }

        if (PerluPerubahan(nilai, laporan))
        {
            return Hasil.Gagal("Sudah ada realisasi yang diajukan dengan target ini. Catat sebagai PK perubahan, dengan alasan.");
        }

        Nilai = nilai;
        DitetapkanOleh = pelaku.Nama;
        DitetapkanPada = waktuUtc;
        return Hasil.Berhasil;
    }

    /// <summary>A PK perubahan: new figures from a quarter on; this version and all before it stay.</summary>
    /// <param name="berlakuMulai">First quarter for which the new figures are valid; not before this version's own.</param>
    /// <param name="nilai">The new figures; for quarters before the new version, and for approved ones, those that are valid now.</param>
    /// <param name="laporan">What was reported.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="dasar">The document; may be empty.</param>
    /// <param name="pelaku">Who sets it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <param name="baru">The new version; null unless it succeeds.</param>
    public Hasil Ubah(
        Triwulan berlakuMulai, NilaiTarget nilai, IReadOnlyCollection<LaporanTriwulan> laporan, string? alasan, string? dasar, PenggunaAktif pelaku,
        DateTime waktuUtc, out Target? baru)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        ArgumentNullException.ThrowIfNull(pelaku);
        baru = null;
        if (PeriksaUmum(nilai, laporan, pelaku) is { Sukses: false } gagal)
        {
            return gagal;
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

        if (TriwulanExtensions.Semua.FirstOrDefault(t => t < berlakuMulai && nilai.Untuk(t) != Nilai.Untuk(t)) is not 0 and var terlalu)
        {
            return Hasil.Gagal($"Target {terlalu.Nama()} berubah, padahal perubahan berlaku mulai {berlakuMulai.Nama()}.");
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

    private Hasil PeriksaUmum(NilaiTarget nilai, IReadOnlyCollection<LaporanTriwulan> laporan, PenggunaAktif pelaku)
    {
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (nilai == Nilai)
        {
            return Hasil.Gagal("Target tidak berubah.");
        }

        if (PemeriksaanTarget.Galat(Indikator.Manual, nilai) is [var galat, ..])
        {
            return Hasil.Gagal(galat.Pesan);
        }

        return nilai.Tahunan != Nilai.Tahunan && AlasanTerkunci(null, laporan) is { } tahunTerkunci ? Hasil.Gagal(tahunTerkunci)
            : TriwulanExtensions.Semua.Where(t => nilai.Untuk(t) != Nilai.Untuk(t)).Select(t => AlasanTerkunci(t, laporan)).FirstOrDefault(a => a is not null) is { } terkunci
            ? Hasil.Gagal(terkunci) : Hasil.Berhasil;
    }
}
