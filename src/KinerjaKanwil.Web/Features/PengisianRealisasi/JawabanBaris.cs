namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>A row as the server has it now, for the script of the page: what the inputs hold and what came of it.</summary>
public sealed record JawabanBaris
{
    /// <summary>Code.</summary>
    public required string Kode { get; init; }

    /// <summary>Stored version; empty when there is none.</summary>
    public required string Versi { get; init; }

    /// <summary>Digests of what is stored, to be sent with the next change.</summary>
    public required string Asal { get; init; }

    /// <summary>What is stored, by the names of the inputs.</summary>
    public required IReadOnlyDictionary<string, string> Isi { get; init; }

    /// <summary>How the typed numbers were read, by field.</summary>
    public required IReadOnlyDictionary<string, string> CatatanBaca { get; init; }

    /// <summary>Consolidated realisasi.</summary>
    public required string Realisasi { get; init; }

    /// <summary>Capaian in words.</summary>
    public required string Capaian { get; init; }

    /// <summary>Class of the attainment; null where there is no figure.</summary>
    public required string? Kategori { get; init; }

    /// <summary>Where it stands, in words.</summary>
    public required string Status { get; init; }

    /// <summary>Warnings that nobody has answered yet.</summary>
    public required IReadOnlyList<string> Peringatan { get; init; }

    /// <summary>The figures that <c>Sudah benar</c> would be said about.</summary>
    public required string Angka { get; init; }

    /// <summary>Which choices of rows it belongs to.</summary>
    public required string Sifat { get; init; }

    /// <summary>What a colleague had changed meanwhile and now stands beside one's own; null for nothing.</summary>
    public string? Digabung { get; init; }

    /// <summary>Time of the answer, as shown.</summary>
    public required string Pukul { get; init; }

    /// <summary>Rows with a complete entry.</summary>
    public required int Terisi { get; init; }

    /// <summary>How many rows stand in which status, in words.</summary>
    public required string RingkasanStatus { get; init; }

    /// <summary>Who else has the page open.</summary>
    public required IReadOnlyList<string> Lain { get; init; }
}

/// <summary>Both sides of a conflict in one row.</summary>
/// <param name="Judul">Who changed it and when.</param>
/// <param name="Beda">Fields that clash.</param>
/// <param name="Tersimpan">The row as it is stored.</param>
public sealed record JawabanKonflik(string Judul, IReadOnlyList<BedaBidang> Beda, JawabanBaris Tersimpan);

/// <summary>A field that two people filled differently.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Saya">Mine.</param>
/// <param name="Tersimpan">The stored one.</param>
public sealed record BedaBidang(string Label, string Saya, string Tersimpan);

/// <summary>Faults that keep a row from being stored, by input.</summary>
/// <param name="Galat">Messages by field.</param>
public sealed record JawabanGalat(IReadOnlyDictionary<string, string> Galat);

/// <summary>The row can no longer be entered.</summary>
/// <param name="Pesan">Why, since when and who can open it.</param>
public sealed record JawabanTerkunci(string Pesan);

/// <summary>Who else has the page open.</summary>
/// <param name="Lain">Their names.</param>
public sealed record JawabanHadir(IReadOnlyList<string> Lain);
