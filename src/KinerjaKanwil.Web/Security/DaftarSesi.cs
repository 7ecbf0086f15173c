using System.Security.Claims;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Security;

/// <summary>Opens and ends sessions: the cookie names a row, and without the row it opens nothing (ADR 0018).</summary>
public sealed class DaftarSesi(KinerjaDbContext db, SignInManager<Pengguna> masuk, IHttpContextAccessor permintaan, TimeProvider jam)
{
    private HttpContext Konteks => permintaan.HttpContext ?? throw new InvalidOperationException("Sesi hanya ada dalam permintaan.");

    /// <summary>Session of this request; null for a stranger.</summary>
    public Guid? Kini => KlaimPengguna.Sesi(Konteks.User);

    /// <summary>Adds a session that the next save stores, and drops the one that this browser had and those that ran out.</summary>
    /// <param name="penggunaId">Whose.</param>
    /// <param name="denganKunciSandi">True: begun with a passkey.</param>
    /// <returns>Its key, for <see cref="TandaiAsync"/>.</returns>
    public async Task<Guid> SiapkanAsync(int penggunaId, bool denganKunciSandi = false)
    {
        var kini = jam.GetUtcNow().UtcDateTime;
        var basi = kini - SesiPengguna.UmurTanpaDipakai - SesiPengguna.KetelitianWaktu;
        var lama = Kini;
        await db.SesiPengguna.Where(s => s.Id == lama || (s.PenggunaId == penggunaId && s.TerakhirDipakai < basi)).ExecuteDeleteAsync();
        var alamat = Konteks.Connection.RemoteIpAddress?.ToString();
        var sesi = new SesiPengguna
        {
            Id = Guid.NewGuid(),
            PenggunaId = penggunaId,
            DibuatPada = kini,
            TerakhirDipakai = kini,
            DenganKunciSandi = denganKunciSandi,
            Alamat = alamat?.Length > SesiPengguna.PanjangTeks ? alamat[..SesiPengguna.PanjangTeks] : alamat,
            Perangkat = NamaPerangkat.Baca(Konteks.Request.Headers.UserAgent),
        };
        db.Add(sesi);
        return sesi.Id;
    }

    /// <summary>Gives the browser the cookie of a stored session.</summary>
    public Task TandaiAsync(Pengguna pengguna, Guid sesi, bool ingat) =>
        masuk.SignInWithClaimsAsync(pengguna, new AuthenticationProperties { IsPersistent = ingat }, [new Claim(KlaimPengguna.KlaimSesi, sesi.ToString("N"))]);

    /// <summary>Gives this browser its cookie anew, after the stamp of its own account changed.</summary>
    public async Task PerbaruiKukiAsync(Pengguna pengguna)
    {
        var lama = await Konteks.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await TandaiAsync(pengguna, Kini!.Value, lama.Properties?.IsPersistent == true);
    }

    /// <summary>Ends all sessions of an account but one, at once.</summary>
    /// <param name="penggunaId">Whose.</param>
    /// <param name="kecuali">The one that stays; null: none does.</param>
    /// <returns>How many were ended.</returns>
    public Task<int> AkhiriSemuaAsync(int penggunaId, Guid? kecuali) =>
        db.SesiPengguna.Where(s => s.PenggunaId == penggunaId && s.Id != kecuali).ExecuteDeleteAsync();

    /// <summary>Ends one session of an account, at once; another's is not touched.</summary>
    public Task<int> AkhiriAsync(int penggunaId, Guid? sesi) => db.SesiPengguna.Where(s => s.PenggunaId == penggunaId && s.Id == sesi).ExecuteDeleteAsync();

    /// <summary>Has the browser forget its cookies.</summary>
    public Task LupakanAsync() => masuk.SignOutAsync();
}
