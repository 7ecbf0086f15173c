using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.TugasSaya;

/// <summary>Tugas saya, ready to print. Parts that a role has nothing to do with are empty.</summary>
public sealed record TugasViewModel
{
    /// <summary>Year; null when there is none yet.</summary>
    public required int? Tahun { get; init; }

    /// <summary>True for those who enter.</summary>
    public required bool Mengisi { get; init; }

    /// <summary>True for those who decide.</summary>
    public required bool Memutuskan { get; init; }

    /// <summary>Quarters that lack reports, oldest first: for those who enter.</summary>
    public required IReadOnlyList<TugasIsi> Isian { get; init; }

    /// <summary>Of these, the ones whose closing day has passed: they stand above everything else.</summary>
    public IReadOnlyList<TugasIsi> IsianTerlambat => [.. Isian.Where(i => i.Terlambat)];

    /// <summary>Of these, the others.</summary>
    public IReadOnlyList<TugasIsi> IsianBerjalan => [.. Isian.Where(i => !i.Terlambat)];

    /// <summary>What came back and why: for those who enter.</summary>
    public required IReadOnlyList<TugasDikembalikan> Dikembalikan { get; init; }

    /// <summary>What waits for a decision.</summary>
    public required IReadOnlyList<TugasPutusan> Putusan { get; init; }

    /// <summary>What every division within reach still owes, with a text to paste: for those who do not enter themselves.</summary>
    public required IReadOnlyList<TunggakanDivisi> Tunggakan { get; init; }

    /// <summary>What was opened again after approval and has to be handed in before it closes: for those who enter.</summary>
    public required IReadOnlyList<TugasTerbuka> Terbuka { get; init; }

    /// <summary>Requests to open something: those that wait for the Admin, or the person's own with their answers.</summary>
    public required IReadOnlyList<TugasPermintaan> Permintaan { get; init; }

    /// <summary>True when there is nothing to do.</summary>
    public bool Kosong =>
        Isian.Count == 0 && Dikembalikan.Count == 0 && Putusan.Count == 0 && Tunggakan.Count == 0 && Terbuka.Count == 0 && Permintaan.Count == 0;
}

/// <summary>A quarter that lacks reports.</summary>
/// <param name="Triwulan">Quarter.</param>
/// <param name="Keadaan">How many reports are missing, and where they stand.</param>
/// <param name="Batas">By when, in words.</param>
/// <param name="Terlambat">True once the closing day has passed.</param>
/// <param name="Alamat">Where they are entered.</param>
public sealed record TugasIsi(Triwulan Triwulan, string Keadaan, string Batas, bool Terlambat, string Alamat);

/// <summary>An approved figure that is open again.</summary>
public sealed record TugasTerbuka(string Judul, string Keterangan, string Alamat);

/// <summary>A request to open something.</summary>
public sealed record TugasPermintaan(string Judul, string Keadaan, string Alamat);

/// <summary>A report that came back.</summary>
public sealed record TugasDikembalikan(Triwulan Triwulan, string Kode, string Nama, string Alasan, string Oleh, string Alamat);

/// <summary>Reports that wait for a decision.</summary>
public sealed record TugasPutusan(string NamaDivisi, Triwulan Triwulan, int Jumlah, string Alamat);

/// <summary>What a division still owes for a quarter.</summary>
/// <param name="NamaDivisi">Division.</param>
/// <param name="Triwulan">Quarter.</param>
/// <param name="Keadaan">How many reports are missing, and where they stand.</param>
/// <param name="Batas">By when, in words.</param>
/// <param name="Terlambat">True once the closing day has passed.</param>
/// <param name="Pengingat">A message to paste, e.g. into a chat.</param>
public sealed record TunggakanDivisi(string NamaDivisi, Triwulan Triwulan, string Keadaan, string Batas, bool Terlambat, string Pengingat);
