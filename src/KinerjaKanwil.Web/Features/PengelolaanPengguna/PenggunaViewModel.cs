using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>The list.</summary>
public sealed record DaftarPenggunaViewModel
{
    /// <summary>What was asked for.</summary>
    public required SaringanPengguna Saringan { get; init; }

    /// <summary>Divisions to choose from.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> Divisi { get; init; }

    /// <summary>Accounts of this page.</summary>
    public required IReadOnlyList<BarisPengguna> Baris { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int Jumlah { get; init; }

    /// <summary>Address of the page before; null for none.</summary>
    public string? Sebelum { get; init; }

    /// <summary>Address of the page after; null for none.</summary>
    public string? Sesudah { get; init; }
}

/// <summary>One account of the list.</summary>
public sealed record BarisPengguna
{
    /// <summary>Key.</summary>
    public required int Id { get; init; }

    /// <summary>Name.</summary>
    public required string Nama { get; init; }

    /// <summary>User name.</summary>
    public required string NamaPengguna { get; init; }

    /// <summary>NIP.</summary>
    public required string Nip { get; init; }

    /// <summary>Division.</summary>
    public required string Divisi { get; init; }

    /// <summary>Role and, where it has an end, when it is held.</summary>
    public required string Peran { get; init; }

    /// <summary>State.</summary>
    public required string Status { get; init; }

    /// <summary>Second step: on or off.</summary>
    public required string DuaLangkah { get; init; }

    /// <summary>Last sign-in.</summary>
    public required string MasukTerakhir { get; init; }
}

/// <summary>One account, to make or to change.</summary>
public sealed record PenggunaViewModel
{
    /// <summary>Key; null for a new one.</summary>
    public int? Id { get; init; }

    /// <summary>What the inputs hold.</summary>
    public required PenggunaForm Isian { get; init; }

    /// <summary>Divisions to choose from.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> Divisi { get; init; }

    /// <summary>Row of the list; null for a new one.</summary>
    public BarisPengguna? Baris { get; init; }

    /// <summary>True: one's own account.</summary>
    public bool DiriSendiri { get; init; }

    /// <summary>True: may be switched off, else on.</summary>
    public bool Aktif { get; init; }

    /// <summary>True: locked after too many failures.</summary>
    public bool Terkunci { get; init; }

    /// <summary>True: the second step is on.</summary>
    public bool DuaLangkah { get; init; }

    /// <summary>How many passkeys there are.</summary>
    public int KunciSandi { get; init; }

    /// <summary>How many devices are signed in.</summary>
    public int Perangkat { get; init; }

    /// <summary>What is stored now, where it differs from what the page showed; null without a conflict.</summary>
    public IReadOnlyList<(string Bidang, string Tersimpan, string Diketik)>? Konflik { get; init; }

    /// <summary>What was typed as a reason.</summary>
    public string? Alasan { get; init; }
}

/// <summary>Who may do what.</summary>
public sealed record MatriksPeranViewModel
{
    /// <summary>Columns.</summary>
    public IReadOnlyList<Peran> Peran { get; } = Enum.GetValues<Peran>();

    /// <summary>Rows.</summary>
    public IReadOnlyList<Izin> Izin { get; } = Enum.GetValues<Izin>();
}
