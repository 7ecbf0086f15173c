using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Security;

/// <summary>What Identity has to say, in Indonesian.</summary>
public sealed class PesanIdentitas : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError DefaultError() => Pesan(nameof(DefaultError), "Perubahan akun tidak dapat disimpan.");

    /// <inheritdoc />
    public override IdentityError ConcurrencyFailure() => Pesan(nameof(ConcurrencyFailure), "Akun ini baru saja diubah orang lain. Muat ulang halaman.");

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Pesan(nameof(PasswordMismatch), "Kata sandi sekarang tidak cocok.");

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) => Pesan(nameof(PasswordTooShort), $"Kata sandi paling sedikit {length} karakter.");

    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => Pesan(nameof(DuplicateUserName), $"Nama pengguna {userName} sudah dipakai.");

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => Pesan(nameof(InvalidUserName), $"Nama pengguna {userName} hanya boleh huruf, angka, dan tanda . - _ @ +");

    /// <inheritdoc />
    public override IdentityError InvalidToken() => Pesan(nameof(InvalidToken), "Tautan atau kode sudah tidak berlaku.");

    private static IdentityError Pesan(string kode, string isi) => new() { Code = kode, Description = isi };
}
