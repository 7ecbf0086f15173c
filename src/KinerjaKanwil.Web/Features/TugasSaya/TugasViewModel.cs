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

    /// <summary>What came back and why: for those who enter.</summary>
    public required IReadOnlyList<TugasDikembalikan> Dikembalikan { get; init; }

    /// <summary>What waits for a decision.</summary>
    public required IReadOnlyList<TugasPutusan> Putusan { get; init; }

    /// <summary>What every division within reach still owes, with a text to paste: for those who do not enter themselves.</summary>
    public required IReadOnlyList<TunggakanDivisi> Tunggakan { get; init; }

    /// <summary>True when there is nothing to do.</summary>
    public bool Kosong => Isian.Count == 0 && Dikembalikan.Count == 0 && Putusan.Count == 0 && Tunggakan.Count == 0;
}

/// <summary>A quarter that lacks reports.</summary>
public sealed record TugasIsi(Triwulan Triwulan, string Keadaan, string Alamat);

/// <summary>A report that came back.</summary>
public sealed record TugasDikembalikan(Triwulan Triwulan, string Kode, string Nama, string Alasan, string Oleh, string Alamat);

/// <summary>Reports that wait for a decision.</summary>
public sealed record TugasPutusan(string NamaDivisi, Triwulan Triwulan, int Jumlah, string Alamat);

/// <summary>What a division still owes for a quarter.</summary>
/// <param name="NamaDivisi">Division.</param>
/// <param name="Triwulan">Quarter.</param>
/// <param name="Keadaan">How many reports are missing, and where they stand.</param>
/// <param name="Pengingat">A message to paste, e.g. into a chat.</param>
public sealed record TunggakanDivisi(string NamaDivisi, Triwulan Triwulan, string Keadaan, string Pengingat);
