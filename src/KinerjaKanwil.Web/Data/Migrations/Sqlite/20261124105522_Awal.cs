using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Awal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pengguna",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Peran = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    KodeDivisi = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Aktif = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pengguna", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TahunKinerja",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    JudulResmi = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DasarHukum = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Penandatangan_Jabatan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Penandatangan_Keterangan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Penandatangan_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Penandatangan_Nip = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pengaturan_AmbangHampir = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_AmbangRendah = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_AmbangSangatTinggi = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_AmbangSedang = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_AmbangTercapai = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_AmbangTinggi = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_BatasAtas = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Pengaturan_BatasBawah = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TahunKinerja", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PenggunaKlaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenggunaKlaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PenggunaKlaim_Pengguna_UserId",
                        column: x => x.UserId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PenggunaLogin",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenggunaLogin", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_PenggunaLogin_Pengguna_UserId",
                        column: x => x.UserId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PenggunaToken",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenggunaToken", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_PenggunaToken_Pengguna_UserId",
                        column: x => x.UserId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Divisi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TahunKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kode = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Nomor = table.Column<int>(type: "INTEGER", nullable: false),
                    NamaResmi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NamaTampil = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Divisi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Divisi_TahunKinerja_TahunKinerjaId",
                        column: x => x.TahunKinerjaId,
                        principalTable: "TahunKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SasaranKegiatan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DivisiId = table.Column<int>(type: "INTEGER", nullable: false),
                    Nomor = table.Column<int>(type: "INTEGER", nullable: false),
                    Penanda = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NamaResmi = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NamaTampil = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SasaranKegiatan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SasaranKegiatan_Divisi_DivisiId",
                        column: x => x.DivisiId,
                        principalTable: "Divisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndikatorKinerja",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TahunKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    SasaranKegiatanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Nomor = table.Column<int>(type: "INTEGER", nullable: false),
                    Penanda = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NamaResmi = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NamaTampil = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TargetResmi = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Manual_CaraIsi = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Manual_Catatan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Manual_Konsolidasi = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Manual_Konversi120 = table.Column<bool>(type: "INTEGER", nullable: false),
                    Manual_LabelPembilang = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Manual_LabelPenyebut = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Manual_Polaritas = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Manual_RealisasiTerburuk = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Manual_Rumus = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Manual_SifatAngka = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Manual_SkalaMaks = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Manual_SkalaMin = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Manual_Satuan_Jenis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Manual_Satuan_Nama = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndikatorKinerja", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndikatorKinerja_SasaranKegiatan_SasaranKegiatanId",
                        column: x => x.SasaranKegiatanId,
                        principalTable: "SasaranKegiatan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IndikatorKinerja_TahunKinerja_TahunKinerjaId",
                        column: x => x.TahunKinerjaId,
                        principalTable: "TahunKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Realisasi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndikatorKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Triwulan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Pembilang = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Penyebut = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Nilai = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    TidakBerlaku = table.Column<bool>(type: "INTEGER", nullable: false),
                    AlasanTidakBerlaku = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Kendala = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    TindakLanjut = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Versi = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiisiOlehId = table.Column<int>(type: "INTEGER", nullable: true),
                    DiisiOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiisiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DiajukanOlehId = table.Column<int>(type: "INTEGER", nullable: true),
                    DiajukanOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiajukanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DiverifikasiOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiverifikasiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DisetujuiOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DisetujuiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DikembalikanOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DikembalikanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanDikembalikan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Realisasi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Realisasi_IndikatorKinerja_IndikatorKinerjaId",
                        column: x => x.IndikatorKinerjaId,
                        principalTable: "IndikatorKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Target",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndikatorKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Nilai_Tahunan = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Nilai_TriwulanI = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Nilai_TriwulanII = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Nilai_TriwulanIII = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Nilai_TriwulanIV = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Target", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Target_IndikatorKinerja_IndikatorKinerjaId",
                        column: x => x.IndikatorKinerjaId,
                        principalTable: "IndikatorKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Divisi_TahunKinerjaId_Kode",
                table: "Divisi",
                columns: new[] { "TahunKinerjaId", "Kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndikatorKinerja_SasaranKegiatanId",
                table: "IndikatorKinerja",
                column: "SasaranKegiatanId");

            migrationBuilder.CreateIndex(
                name: "IX_IndikatorKinerja_TahunKinerjaId_Kode",
                table: "IndikatorKinerja",
                columns: new[] { "TahunKinerjaId", "Kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Pengguna",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Pengguna",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PenggunaKlaim_UserId",
                table: "PenggunaKlaim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PenggunaLogin_UserId",
                table: "PenggunaLogin",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Realisasi_IndikatorKinerjaId_Triwulan",
                table: "Realisasi",
                columns: new[] { "IndikatorKinerjaId", "Triwulan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SasaranKegiatan_DivisiId_Nomor",
                table: "SasaranKegiatan",
                columns: new[] { "DivisiId", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TahunKinerja_Tahun",
                table: "TahunKinerja",
                column: "Tahun",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Target_IndikatorKinerjaId",
                table: "Target",
                column: "IndikatorKinerjaId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "PenggunaKlaim");

            migrationBuilder.DropTable(
                name: "PenggunaLogin");

            migrationBuilder.DropTable(
                name: "PenggunaToken");

            migrationBuilder.DropTable(
                name: "Realisasi");

            migrationBuilder.DropTable(
                name: "Target");

            migrationBuilder.DropTable(
                name: "Pengguna");

            migrationBuilder.DropTable(
                name: "IndikatorKinerja");

            migrationBuilder.DropTable(
                name: "SasaranKegiatan");

            migrationBuilder.DropTable(
                name: "Divisi");

            migrationBuilder.DropTable(
                name: "TahunKinerja");
        }
    }
}
