using KinerjaKanwil.Domain.Organisasi;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class PenggunaConfiguration : IEntityTypeConfiguration<Pengguna>
{
    public void Configure(EntityTypeBuilder<Pengguna> builder)
    {
        builder.ToTable("Pengguna");
        builder.Property(p => p.Nama).HasMaxLength(Pengguna.PanjangNama);
        builder.Property(p => p.KodeDivisi).HasMaxLength(Divisi.PanjangKode);
        builder.Property(p => p.UserName).HasMaxLength(Pengguna.PanjangNamaPengguna);
        builder.Property(p => p.NormalizedUserName).HasMaxLength(Pengguna.PanjangNamaPengguna);
        builder.Property(p => p.Nip).HasMaxLength(Pengguna.PanjangNip);
        builder.Property(p => p.KunciDuaLangkah).HasMaxLength(Pengguna.PanjangKunci);
        builder.Ignore(p => p.Masa);
        builder.Ignore(p => p.Keadaan);
    }
}

/// <summary>Composite keys of Identity kept below the 900 bytes that a clustered index of SQL Server may have.</summary>
internal sealed class KlaimPenggunaConfiguration
    : IEntityTypeConfiguration<IdentityUserLogin<int>>, IEntityTypeConfiguration<IdentityUserToken<int>>, IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    private const int PanjangKunci = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("PenggunaLogin");
        builder.Property(l => l.LoginProvider).HasMaxLength(PanjangKunci);
        builder.Property(l => l.ProviderKey).HasMaxLength(PanjangKunci);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("PenggunaToken");
        builder.Property(t => t.LoginProvider).HasMaxLength(PanjangKunci);
        builder.Property(t => t.Name).HasMaxLength(PanjangKunci);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder) => builder.ToTable("PenggunaKlaim");
}
