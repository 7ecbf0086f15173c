using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AkunDanSesi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "BerlakuDari",
                table: "Pengguna",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BerlakuSampai",
                table: "Pengguna",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HarusGantiSandi",
                table: "Pengguna",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "KunciDuaLangkah",
                table: "Pengguna",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LangkahTerakhir",
                table: "Pengguna",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MasukTerakhir",
                table: "Pengguna",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Nip",
                table: "Pengguna",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "KodePemulihan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PenggunaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DipakaiPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KodePemulihan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KodePemulihan_Pengguna_PenggunaId",
                        column: x => x.PenggunaId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SesiPengguna",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PenggunaId = table.Column<int>(type: "INTEGER", nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TerakhirDipakai = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Alamat = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Perangkat = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SesiPengguna", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SesiPengguna_Pengguna_PenggunaId",
                        column: x => x.PenggunaId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TautanAkun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    PenggunaId = table.Column<int>(type: "INTEGER", nullable: true),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BerlakuSampai = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DipakaiPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TautanAkun", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TautanAkun_Pengguna_PenggunaId",
                        column: x => x.PenggunaId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KodePemulihan_PenggunaId_Sidik",
                table: "KodePemulihan",
                columns: new[] { "PenggunaId", "Sidik" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SesiPengguna_PenggunaId",
                table: "SesiPengguna",
                column: "PenggunaId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanAkun_PenggunaId",
                table: "TautanAkun",
                column: "PenggunaId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanAkun_Sidik",
                table: "TautanAkun",
                column: "Sidik",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KodePemulihan");

            migrationBuilder.DropTable(
                name: "SesiPengguna");

            migrationBuilder.DropTable(
                name: "TautanAkun");

            migrationBuilder.DropColumn(
                name: "BerlakuDari",
                table: "Pengguna");

            migrationBuilder.DropColumn(
                name: "BerlakuSampai",
                table: "Pengguna");

            migrationBuilder.DropColumn(
                name: "HarusGantiSandi",
                table: "Pengguna");

            migrationBuilder.DropColumn(
                name: "KunciDuaLangkah",
                table: "Pengguna");

            migrationBuilder.DropColumn(
                name: "LangkahTerakhir",
                table: "Pengguna");

            migrationBuilder.DropColumn(
                name: "MasukTerakhir",
                table: "Pengguna");

            migrationBuilder.DropColumn(
                name: "Nip",
                table: "Pengguna");
        }
    }
}
