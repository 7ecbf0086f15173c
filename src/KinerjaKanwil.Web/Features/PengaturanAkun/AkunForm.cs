using FluentValidation;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Security;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>A new password in place of the one known.</summary>
public sealed class GantiSandiForm
{
    /// <summary>The password now.</summary>
    public string? Sekarang { get; set; }

    /// <summary>The new one.</summary>
    public string? KataSandi { get; set; }

    /// <summary>The new one again: what is typed is not seen.</summary>
    public string? Ulangi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class GantiSandiFormValidator : AbstractValidator<GantiSandiForm>
{
    /// <summary>Rules.</summary>
    public GantiSandiFormValidator()
    {
        RuleFor(f => f.Sekarang).NotEmpty().WithMessage("Isi kata sandi sekarang").MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage("Kata sandi sekarang terlalu panjang");
        RuleFor(f => f.KataSandi).NotEmpty().WithMessage("Isi kata sandi baru")
            .MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage($"Kata sandi paling panjang {PenyimpanSandi.PanjangMaksimal} karakter");
        RuleFor(f => f.Ulangi).Equal(f => f.KataSandi).When(f => !string.IsNullOrEmpty(f.KataSandi)).WithMessage("Kedua isian kata sandi tidak sama");
    }
}

/// <summary>The first code of a new key.</summary>
public sealed class AktifkanForm
{
    /// <summary>What is being set up, as the page carried it.</summary>
    public string? Rancangan { get; set; }

    /// <summary>Code of the app, as typed.</summary>
    public string? Kode { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class AktifkanFormValidator : AbstractValidator<AktifkanForm>
{
    private const int PanjangKode = 20;

    /// <summary>Rules.</summary>
    public AktifkanFormValidator() => RuleFor(f => f.Kode).NotEmpty().WithMessage("Isi kode enam angka dari aplikasi")
        .MaximumLength(PanjangKode).WithMessage("Kode terdiri dari enam angka");
}

/// <summary>Recovery codes as kept by their owner.</summary>
public sealed class SimpanKodeForm
{
    /// <summary>What is being set up, as the page carried it.</summary>
    public string? Rancangan { get; set; }

    /// <summary>True: the owner says that the codes are kept.</summary>
    public bool Sudah { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class SimpanKodeFormValidator : AbstractValidator<SimpanKodeForm>
{
    /// <summary>Rules.</summary>
    public SimpanKodeFormValidator() => RuleFor(f => f.Sudah).Equal(true).WithMessage("Simpan kode pemulihan, lalu centang Sudah saya simpan");
}

/// <summary>Something for which the password is asked again.</summary>
public sealed class SandiSajaForm
{
    /// <summary>The password.</summary>
    public string? KataSandi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class SandiSajaFormValidator : AbstractValidator<SandiSajaForm>
{
    /// <summary>Rules.</summary>
    public SandiSajaFormValidator() => RuleFor(f => f.KataSandi).NotEmpty().WithMessage("Isi kata sandi Anda")
        .MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage("Kata sandi terlalu panjang");
}

/// <summary>Which sessions to end.</summary>
public sealed class AkhiriSesiForm
{
    /// <summary>One of them; null: all others.</summary>
    public Guid? Sesi { get; set; }
}

/// <summary>Shape of it: any key may be named; another's ends nothing.</summary>
public sealed class AkhiriSesiFormValidator : AbstractValidator<AkhiriSesiForm>;

/// <summary>A passkey to be made: its name, and the password of who asks.</summary>
public sealed class MintaKunciForm
{
    /// <summary>What its owner calls it.</summary>
    public string? Nama { get; set; }

    /// <summary>The password: a session that was left open must not become a key of somebody else's.</summary>
    public string? KataSandi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class MintaKunciFormValidator : AbstractValidator<MintaKunciForm>
{
    /// <summary>Rules.</summary>
    public MintaKunciFormValidator()
    {
        RuleFor(f => f.Nama).NamaKunci();
        RuleFor(f => f.KataSandi).NotEmpty().WithMessage("Isi kata sandi Anda").MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage("Kata sandi terlalu panjang");
    }
}

/// <summary>A passkey that the browser made.</summary>
public sealed class TambahKunciForm
{
    /// <summary>What its owner calls it.</summary>
    public string? Nama { get; set; }

    /// <summary>What the browser made of the challenge, JSON.</summary>
    public string? Bukti { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class TambahKunciFormValidator : AbstractValidator<TambahKunciForm>
{
    /// <summary>Rules.</summary>
    public TambahKunciFormValidator()
    {
        RuleFor(f => f.Nama).NamaKunci();
        RuleFor(f => f.Bukti).NotEmpty().WithMessage("Peramban ini belum membuat kunci sandi. Aktifkan JavaScript, lalu coba lagi")
            .MaximumLength(PenjagaKunciSandi.PanjangBukti).WithMessage("Kunci sandi tidak terbaca");
    }
}

/// <summary>Another name of a passkey.</summary>
public sealed class NamaKunciForm
{
    /// <summary>What its owner calls it.</summary>
    public string? Nama { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class NamaKunciFormValidator : AbstractValidator<NamaKunciForm>
{
    /// <summary>Rules.</summary>
    public NamaKunciFormValidator() => RuleFor(f => f.Nama).NamaKunci();
}

/// <summary>Rules that several forms have.</summary>
internal static class AturanKunci
{
    /// <summary>What a passkey may be called.</summary>
    public static void NamaKunci<T>(this IRuleBuilderInitial<T, string?> aturan) => aturan.NotEmpty().WithMessage("Isi nama kunci sandi")
        .MaximumLength(KunciSandi.PanjangNama).WithMessage($"Nama kunci sandi paling panjang {KunciSandi.PanjangNama} karakter");
}
