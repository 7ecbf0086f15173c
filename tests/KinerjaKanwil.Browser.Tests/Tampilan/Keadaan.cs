using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>Which application a state is looked at in.</summary>
public enum Isi
{
    /// <summary>The bare sheet, shared by the states of a room.</summary>
    Kosong,

    /// <summary>Sample figures, shared by the states of a room.</summary>
    Contoh,

    /// <summary>A bare sheet of its own: the way to this state stores something.</summary>
    Sendiri,

    /// <summary>An office that begins, its own: without accounts and without a sheet.</summary>
    Baru,
}

/// <summary>A page in one of the states that it is met in.</summary>
/// <param name="Nama">What a failure is called by.</param>
/// <param name="Isi">Which application.</param>
/// <param name="Alamat">What the window shows in the end; in braces what differs from run to run.</param>
/// <param name="Tuju">The way there.</param>
public sealed record Keadaan(string Nama, Isi Isi, string Alamat, Func<Panggung, ViewportSize, Task<Orang>> Tuju)
{
    /// <summary>A page that is only opened.</summary>
    /// <param name="nama">What a failure is called by.</param>
    /// <param name="isi">Which application.</param>
    /// <param name="akun">Who opens it; null: someone who has not signed in.</param>
    /// <param name="alamat">Its address.</param>
    /// <param name="status">How it is answered.</param>
    public Keadaan(string nama, Isi isi, string? akun, string alamat, int status = 200)
        : this(nama, isi, alamat, async (p, l) => await UjiKeadaan.DiAsync(akun is null ? await p.TamuAsync(l) : await p.SebagaiAsync(akun, l), alamat, status))
    {
    }

    /// <summary>True: the way differs on a phone, and is gone there alone.</summary>
    public bool Ponsel { get; init; }
}

/// <summary>The states of one slice's pages.</summary>
public interface IRuang
{
    /// <summary>All of them.</summary>
    static abstract IReadOnlyList<Keadaan> Semua { get; }
}
