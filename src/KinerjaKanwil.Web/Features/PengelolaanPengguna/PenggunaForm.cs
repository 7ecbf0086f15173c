using FluentValidation;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>An account as posted.</summary>
public sealed class PenggunaForm
{
    /// <summary>User name; of an account that exists it is shown and not read.</summary>
    public string? NamaPengguna { get; set; }

    /// <summary>Name.</summary>
    public string? Nama { get; set; }

    /// <summary>NIP as typed; may be empty.</summary>
    public string? Nip { get; set; }

    /// <summary>Mail address; may be empty.</summary>
    public string? Surel { get; set; }

    /// <summary>Role.</summary>
    public Peran? Peran { get; set; }

    /// <summary>Division, for the roles bound to one.</summary>
    public string? Divisi { get; set; }

    /// <summary>First day of the role as typed; may be empty.</summary>
    public string? Dari { get; set; }

    /// <summary>Last day of the role as typed; may be empty.</summary>
    public string? Sampai { get; set; }

    /// <summary>Version that the page showed; empty for a new account.</summary>
    public string? Versi { get; set; }

    /// <summary>Role, division and dates, of an account that is switched on or off.</summary>
    public KeadaanAkun Keadaan(bool aktif) => new(
        Peran ?? default, string.IsNullOrWhiteSpace(Divisi) ? null : Divisi,
        new MasaPeran(FormatTanggal.Baca(Dari, out var dari) ? dari : null, FormatTanggal.Baca(Sampai, out var sampai) ? sampai : null), aktif);

    /// <summary>Name of the field in which a rule on <see cref="Keadaan"/> failed, as near as can be told.</summary>
    public string BidangAturan() => Peran is { } peran && peran.TerikatDivisi() == string.IsNullOrEmpty(Divisi) ? nameof(Divisi)
        : AturanAkun.Periksa(Keadaan(true)).Sukses ? nameof(Peran) : nameof(Sampai);
}

/// <summary>Shape of an account.</summary>
public sealed class PenggunaFormValidator : AbstractValidator<PenggunaForm>
{
    /// <summary>Rules.</summary>
    public PenggunaFormValidator()
    {
        RuleFor(f => f.NamaPengguna).NamaPengguna().When(f => string.IsNullOrEmpty(f.Versi));
        RuleFor(f => f.Nama).Nama();
        RuleFor(f => f.Nip).MaximumLength(Pengguna.PanjangNip).WithMessage($"NIP paling panjang {Pengguna.PanjangNip} karakter")
            .Must(n => string.IsNullOrWhiteSpace(n) || n.All(h => char.IsAsciiDigit(h) || h == ' ')).WithMessage("NIP hanya berisi angka");
        RuleFor(f => f.Surel).MaximumLength(Pengguna.PanjangSurel).WithMessage($"Surel paling panjang {Pengguna.PanjangSurel} karakter")
            .EmailAddress().When(f => !string.IsNullOrWhiteSpace(f.Surel)).WithMessage("Surel tidak dapat dibaca. Contoh: budi@kantor.go.id");
        RuleFor(f => f.Peran).NotNull().WithMessage("Pilih peran").IsInEnum().WithMessage("Pilih peran");
        RuleFor(f => f.Dari).Must(Terbaca).WithMessage("Tanggal mulai tidak dapat dibaca. Contoh: 01/07/2026");
        RuleFor(f => f.Sampai).Must(Terbaca).WithMessage("Tanggal akhir tidak dapat dibaca. Contoh: 31/12/2026");
    }

    private static bool Terbaca(string? teks) => string.IsNullOrWhiteSpace(teks) || FormatTanggal.Baca(teks, out _);
}

/// <summary>Something done to an account with one button.</summary>
public sealed class TindakanForm
{
    /// <summary>Makes a one-time link for a new password.</summary>
    public const string Tautan = "tautan";

    /// <summary>Switches off.</summary>
    public const string Nonaktifkan = "nonaktifkan";

    /// <summary>Switches on again.</summary>
    public const string Aktifkan = "aktifkan";

    /// <summary>Ends the lock after too many failures.</summary>
    public const string BukaKunci = "buka-kunci";

    /// <summary>Ends all sessions.</summary>
    public const string Keluarkan = "keluarkan";

    /// <summary>Switches the second step off, with a reason.</summary>
    public const string MatikanDuaLangkah = "matikan-2fa";

    /// <summary>Longest <see cref="Alasan"/>, in characters.</summary>
    public const int PanjangAlasan = 200;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Semua { get; } = [Tautan, Nonaktifkan, Aktifkan, BukaKunci, Keluarkan, MatikanDuaLangkah];

    /// <summary>Which.</summary>
    public string? Aksi { get; set; }

    /// <summary>Why, where it is asked.</summary>
    public string? Alasan { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class TindakanFormValidator : AbstractValidator<TindakanForm>
{
    /// <summary>Rules.</summary>
    public TindakanFormValidator()
    {
        RuleFor(f => f.Aksi).Must(a => TindakanForm.Semua.Contains(a)).WithMessage("Pilih tindakan");
        RuleFor(f => f.Alasan).MaximumLength(TindakanForm.PanjangAlasan).WithMessage($"Alasan paling panjang {TindakanForm.PanjangAlasan} karakter");
        RuleFor(f => f.Alasan).Must(a => !string.IsNullOrWhiteSpace(a)).When(f => f.Aksi == TindakanForm.MatikanDuaLangkah)
            .WithMessage("Isi alasan mematikan verifikasi dua langkah");
    }
}
