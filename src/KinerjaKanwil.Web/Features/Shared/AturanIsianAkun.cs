using System.Text.RegularExpressions;
using FluentValidation;
using KinerjaKanwil.Web.Data;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>Shape of what accounts are made of: the same wherever one is made.</summary>
public static partial class AturanIsianAkun
{
    /// <summary>Said when a user name has other characters.</summary>
    public const string PesanNamaPengguna = "Nama pengguna hanya boleh huruf, angka, dan tanda . - _ tanpa spasi. Contoh: budi.santoso";

    /// <summary>A name.</summary>
    public static IRuleBuilderOptions<T, string?> Nama<T>(this IRuleBuilder<T, string?> aturan) => aturan
        .Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("Isi nama")
        .MaximumLength(Pengguna.PanjangNama).WithMessage($"Nama paling panjang {Pengguna.PanjangNama} karakter");

    /// <summary>A user name.</summary>
    public static IRuleBuilderOptions<T, string?> NamaPengguna<T>(this IRuleBuilder<T, string?> aturan) => aturan
        .Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("Isi nama pengguna")
        .MaximumLength(Pengguna.PanjangNamaPengguna).WithMessage($"Nama pengguna paling panjang {Pengguna.PanjangNamaPengguna} karakter")
        .Must(n => string.IsNullOrWhiteSpace(n) || Pola().IsMatch(n.Trim())).WithMessage(PesanNamaPengguna);

    [GeneratedRegex("^[A-Za-z0-9._-]+$")]
    private static partial Regex Pola();
}
